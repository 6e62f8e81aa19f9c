import { describe, expect, it } from 'vitest';
import { mapLead } from '../../../../electron/connectors/salesforce/map-lead.ts';
import type { Row } from '../../../../electron/connectors/salesforce/values.ts';
import { berlin, mappingOf } from './mapping-harness.ts';

/** Since when the org writes changes down. */
const longAgo = berlin('2025-01-01T00:00:00');

describe('the way of a lead', () => {
  const created = '2026-11-10T09:00:00.000+0100';
  const lead = (values: Row, history: readonly Row[] = [], tracked: number | null = longAgo, mapping = mappingOf()) => {
    const row = { Id: '00Q1', CreatedDate: created, OwnerId: '0051', Histories: { records: history }, ...values };
    const relations = {
      history: 'Histories',
      members: undefined,
      tracked: { status: tracked ?? undefined, owner: tracked ?? undefined },
    };
    const mapped = mapLead(row, relations, mapping);
    if (mapped.kind !== 'record') throw new Error(mapped.kind);
    return mapped.record.lead;
  };
  const moved = (day: number, from: string, to: string): Row => {
    const at = `2026-11-${day}T10:00:00.000+0100`;
    return { Id: `017${day}`, Field: 'Status', OldValue: from, NewValue: to, CreatedDate: at };
  };
  const at = (day: number): number => berlin(`2026-11-${day}T10:00:00`);

  it.each([
    ['handed over', [moved(11, 'Open', 'Handed over')], { mqlAt: at(11) }],
    ['handed over from its beginning', [moved(12, 'Handed over', 'Accepted')], { acceptedAt: at(12) }],
    [
      'accepted, then worked on: accepted once',
      [moved(12, 'Open', 'Accepted'), moved(13, 'Accepted', 'Working')],
      { acceptedAt: at(12) },
    ],
    ['rejected', [moved(12, 'Open', 'Rejected')], { rejectedAt: at(12) }],
    [
      'rejected twice: the last counts',
      [moved(12, 'Open', 'Rejected'), moved(13, 'Rejected', 'Open'), moved(14, 'Open', 'Rejected')],
      { rejectedAt: at(14) },
    ],
    [
      'taken back after it was rejected: accepted from then on',
      [moved(12, 'Open', 'Accepted'), moved(13, 'Accepted', 'Rejected'), moved(14, 'Rejected', 'Accepted')],
      { acceptedAt: at(14), rejectedAt: at(13) },
    ],
    ['qualified', [moved(15, 'Accepted', 'HOT')], { sqlAt: at(15) }],
    [
      'told in another order',
      [moved(14, 'Handed over', 'Accepted'), moved(11, 'Open', 'Handed over')],
      { mqlAt: at(11), acceptedAt: at(14) },
    ],
  ])('%s', (_, history, expected) => {
    expect(lead({ Status: 'x' }, history)).toMatchObject(expected);
  });

  it('is told by statuses however they are written, with blanks around them too', () => {
    const mapping = mappingOf({ leadStages: { accepted: [' accepted '] } });
    expect(lead({}, [moved(12, 'Open', 'ACCEPTED')], longAgo, mapping).acceptedAt).toBe(at(12));
  });

  it('of a lead that never changed is known only where all its changes were written down', () => {
    const came = berlin('2026-11-10T09:00:00');
    expect(lead({ Status: 'Handed over' })).toMatchObject({ mqlAt: came, assignedAt: came });
    for (const since of [null, came + 1]) {
      const unknown = lead({ Status: 'Handed over' }, [], since);
      expect([unknown.mqlAt, unknown.assignedAt]).toEqual([undefined, undefined]);
    }
  });

  it('before the org wrote changes down is unknown, and from then on known', () => {
    const changed = lead({}, [moved(12, 'Handed over', 'Accepted')], at(11));
    expect([changed.mqlAt, changed.acceptedAt]).toEqual([undefined, at(12)]);
  });

  it.each([
    [
      'the history',
      { Histories: { records: [{ Id: '0171', Field: 'leadConverted', CreatedDate: '2026-11-14T15:30:00Z' }] } },
      berlin('2026-11-14T16:30:00'),
    ],
    [
      'the deal of that day',
      { ConvertedOpportunity: { CreatedDate: '2026-11-14T11:00:00Z' } },
      berlin('2026-11-14T12:00:00'),
    ],
    [
      'no deal of another day',
      { ConvertedOpportunity: { CreatedDate: '2026-11-13T11:00:00Z' } },
      berlin('2026-11-14T00:00:00'),
    ],
    ['the day alone', {}, berlin('2026-11-14T00:00:00')],
    ['the day it came in', { ConvertedDate: '2026-11-10' }, berlin('2026-11-10T09:00:00')],
  ])('converted at a time told by %s', (_, values, expected) => {
    expect(lead({ IsConverted: true, ConvertedDate: '2026-11-14', ...values }).sqlAt).toBe(expected);
  });

  it('a lead in a queue is nobody’s, and assigned to nobody', () => {
    const queued = lead({ OwnerId: '00G1' });
    expect([queued.ownerId, queued.assignedAt]).toEqual([undefined, undefined]);
  });

  it('assigned when its owner last changed, told in two rows, one of names and one of ids', () => {
    const owner = (day: number, to: string): Row => ({ ...moved(day, '', ''), Field: 'Owner', NewValue: to });
    expect(lead({}, [owner(11, 'Ada Ray'), owner(11, '0051'), owner(12, '0052')]).assignedAt).toBe(at(11));
  });

  it('fields of the org go before what is found out; a day counts from its beginning, but not from before the lead', () => {
    const mapping = mappingOf({
      leadFields: {
        mqlAt: 'MQL__c',
        rejectedAt: 'No__c',
        firstResponseAt: 'First__c',
        attempts: 'Tries__c',
        interest: 'What__c',
      },
    });
    const values = {
      MQL__c: '2026-11-10',
      No__c: '2026-11-12',
      First__c: '2026-11-10T09:20:00Z',
      Tries__c: 2,
      What__c: ' Vans ',
    };
    expect(lead({ ...values, Status: 'Handed over' }, [], longAgo, mapping)).toMatchObject({
      mqlAt: berlin('2026-11-10T09:00:00'),
      rejectedAt: berlin('2026-11-12T00:00:00'),
      firstResponseAt: berlin('2026-11-10T10:20:00'),
      attempts: 2,
      interest: 'Vans',
    });
  });

  it('the first response is the earlier of the first call and the first e-mail', () => {
    const first = { FirstCallDateTime: '2026-11-10T12:00:00Z', FirstEmailDateTime: '2026-11-10T11:00:00Z' };
    expect(lead(first).firstResponseAt).toBe(berlin('2026-11-10T12:00:00'));
  });

  it('odd values are left out, and never stop the others', () => {
    const odd = {
      Name: 7,
      Company: '  ',
      Email: null,
      LeadSource: {},
      ConvertedOpportunityId: false,
      FirstCallDateTime: 'soon',
    };
    expect(lead(odd)).toMatchObject({ name: '7', company: undefined, email: undefined, leadSource: undefined });
    expect(lead(odd)).toMatchObject({ dealId: undefined, firstResponseAt: undefined });
  });
});
