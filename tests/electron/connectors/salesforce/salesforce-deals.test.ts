import { describe, expect, it } from 'vitest';
import { mapEvent, mapTask } from '../../../../electron/connectors/salesforce/map-activity.ts';
import { mapDeal } from '../../../../electron/connectors/salesforce/map-deal.ts';
import { mapRows } from '../../../../electron/connectors/salesforce/mapping.ts';
import type { Row } from '../../../../electron/connectors/salesforce/values.ts';
import { berlin, mappingOf } from './mapping-harness.ts';

const relations = { history: 'Steps', roles: 'Roles' };
const recordOf = <T>(mapped: { readonly kind: string; readonly record?: T }): T | string =>
  mapped.record ?? mapped.kind;

describe('a deal', () => {
  const deal = (values: Row, history: readonly Row[] = [], mapping = mappingOf()) => {
    const base = { Id: '0061', Name: 'Forty trucks', StageName: 'Closed Won', CreatedDate: '2026-11-01T08:00:00Z' };
    const mapped = mapDeal({ ...base, Steps: { records: history }, ...values }, relations, new Map(), mapping);
    if (mapped.kind !== 'record') throw new Error(mapped.kind);
    return mapped.record.deal;
  };
  const won = { IsClosed: true, IsWon: true };
  const step = (stage: string, time: string): Row => ({ Id: `008${time}`, StageName: stage, CreatedDate: time });

  it.each([
    ['on the day of its last stage: at that time', '2026-11-15', berlin('2026-11-15T00:30:00')],
    ['dated back: from the beginning of that day', '2026-11-12', berlin('2026-11-12T00:00:00')],
    ['dated ahead: then, not now', '2026-11-30', berlin('2026-11-30T00:00:00')],
  ])('is won %s', (_, CloseDate, expected) => {
    // Half past midnight in Berlin is still the day before by UTC.
    const history = [step('Proposal', '2026-11-05T10:00:00Z'), step('Closed Won', '2026-11-14T23:30:00Z')];
    expect(deal({ ...won, CloseDate }, history).wonAt).toBe(expected);
  });

  it.each([
    [12_500.5, 'EUR', 1_250_050],
    [1500, 'JPY', 1500],
    [1.234, 'KWD', 1234],
    ['99.9', 'USD', 9990],
    [null, 'EUR', 0],
  ])('of %s %s is worth %i of its smallest units', (Amount, CurrencyIsoCode, expected) => {
    expect(deal({ Amount, CurrencyIsoCode })).toMatchObject({ amount: expected, currency: CurrencyIsoCode });
  });

  it('has the currency of the config where the org has but one', () => {
    expect(deal({ Amount: 10 })).toMatchObject({ amount: 1000, currency: 'EUR' });
  });

  it('is in its stage since it last came there, not since it was there before', () => {
    const stages = ['Proposal', 'Discovery', 'Proposal', 'Proposal'];
    const history = stages.map((stage, index) => step(stage, `2026-11-0${index + 2}T10:00:00Z`));
    expect(deal({ StageName: 'Proposal' }, history).stageEnteredAt).toBe(Date.UTC(2026, 10, 4, 10));
    const told = { StageName: 'Proposal', LastStageChangeDate: '2026-11-09T10:00:00Z' };
    expect(deal(told).stageEnteredAt).toBe(Date.UTC(2026, 10, 9, 10));
  });

  const role = (Email: unknown, day: number, IsPrimary: boolean): Row => {
    return { Id: `00K${day}`, Contact: { Email }, IsPrimary, CreatedDate: `2026-11-0${day}T10:00:00Z` };
  };

  it.each([
    ['of the primary contact', [role('a@x.example', 2, false), role('b@x.example', 3, true)], 'b@x.example'],
    ['of who was there first', [role('c@x.example', 4, false), role('d@x.example', 3, false)], 'd@x.example'],
    [
      'of another where the primary contact has none',
      [role(null, 2, true), role('e@x.example', 3, false)],
      'e@x.example',
    ],
    ['of nobody who was taken out', [{ ...role('f@x.example', 2, true), IsDeleted: true }], undefined],
    ['of nobody', [], undefined],
    ['of nobody who can be seen', [{ Id: '00K1', Contact: null, IsPrimary: true }], undefined],
  ])('has the address %s', (_, records, expected) => {
    expect(deal({ Roles: { records } }).email).toBe(expected);
  });

  it('has the lost reason of the field that the config names, and only where it is lost', () => {
    const mapping = mappingOf({ dealFields: { lostReason: 'Why__c' } });
    const row = { IsClosed: true, IsWon: false, CloseDate: '2026-11-03', Why__c: 'Price' };
    expect(deal(row, [], mapping)).toMatchObject({ lostReason: 'Price', lostAt: berlin('2026-11-03T00:00:00') });
    expect(deal({ ...row, IsClosed: false }, [], mapping).lostReason).toBeUndefined();
  });
});

describe('an activity', () => {
  const task = { Id: '00T1', WhoId: '00Q1', IsClosed: true, CompletedDateTime: '2026-11-12T10:00:00Z' };

  it.each([
    [
      { TaskSubtype: 'Call', CallType: 'Outbound' },
      { kind: 'call', outbound: true, automated: false },
    ],
    [
      { TaskSubtype: 'Call', CallType: 'Inbound' },
      { kind: 'call', outbound: false },
    ],
    [
      { TaskSubtype: 'Call', CallType: 'Internal' },
      { kind: 'call', outbound: false },
    ],
    [{ TaskSubtype: 'Email' }, { kind: 'email', outbound: true, automated: false }],
    [
      { TaskSubtype: 'Email', Incoming: true },
      { kind: 'email', outbound: false },
    ],
    [{ TaskSubtype: 'ListEmail' }, { kind: 'email', automated: true }],
    [{ TaskSubtype: 'Task', Type: 'LinkedIn message' }, { kind: 'message' }],
    [{ TaskSubtype: 'Task', Type: 'Send letter' }, { kind: 'other' }],
    [
      { TaskSubtype: 'Task', CompletedDateTime: null, ActivityDate: '2026-11-12' },
      { at: berlin('2026-11-12T00:00:00') },
    ],
    // The day on which summer ends has 25 hours.
    [
      { CompletedDateTime: null, ActivityDate: '2026-10-25', CreatedDate: '2026-10-25T22:30:00Z' },
      { at: berlin('2026-10-25T23:30:00') },
    ],
    [
      { CompletedDateTime: null, ActivityDate: '2026-10-25', CreatedDate: '2026-10-25T23:30:00Z' },
      { at: Date.UTC(2026, 9, 24, 22) },
    ],
  ])('is made of a task: %j', (values, expected) => {
    expect(recordOf(mapTask({ ...task, ...values }, mappingOf()))).toMatchObject({ leadId: 'sf:00Q1', ...expected });
  });

  it.each([
    ['a task that is still to be done', mapTask, { ...task, IsClosed: false }],
    ['the pattern of a series', mapTask, { ...task, IsRecurrence: true }],
    ['a task of an account', mapTask, { ...task, WhoId: '0031', WhatId: '0011' }],
    ['a guest’s copy of a meeting', mapEvent, { Id: '00U1', WhatId: '0061', IsChild: true }],
  ])('is not made of %s', (_, map, row) => {
    expect(map(row, mappingOf())).toEqual({ kind: 'gone' });
  });

  it('is a meeting where an event says nothing else', () => {
    const event = { Id: '00U1', WhatId: '0061', StartDateTime: '2026-11-13T09:00:00.000+0000' };
    expect(recordOf(mapEvent(event, mappingOf()))).toMatchObject({ kind: 'meeting', dealId: 'sf:0061' });
    expect(recordOf(mapEvent({ ...event, Type: 'Call' }, mappingOf()))).toMatchObject({ kind: 'call' });
  });
});

it('rows that are no records are counted by their reason, until they are mended', () => {
  const mapping = mappingOf();
  const take = (rows: readonly Row[]) =>
    mapRows(rows, 'deal', mapping, (row) => mapDeal(row, { history: undefined, roles: undefined }, new Map(), mapping));
  expect(take([{ Id: '0061' }, { Id: '0062' }, { Id: '0063', IsDeleted: true }])).toMatchObject({
    records: [],
    gone: ['sf:0063'],
  });
  const reason = 'empty "StageName"';
  expect(mapping.tally.told()).toEqual([{ entity: 'deal', reason, count: 2, example: '0061' }]);
  take([{ Id: '0061', StageName: 'Proposal' }]);
  expect(mapping.tally.told()).toEqual([{ entity: 'deal', reason, count: 1, example: '0062' }]);
});
