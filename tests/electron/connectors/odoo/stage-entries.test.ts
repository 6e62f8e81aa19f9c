import { describe, expect, it } from 'vitest';
import { aRow, readRow } from './reading-rows.ts';

const at = (day: number, hour = 0): number => Date.UTC(2026, 10, day, hour);
const told = (changes: readonly { readonly stage: string; readonly at: number }[]) =>
  changes.map(({ stage, at: instant }) => [stage, instant]);
const proposal = { type: 'opportunity', stage_id: [3, 'Proposition'], date_last_stage_update: '2026-11-06 09:00:00' };
const daySeconds = 86_400;

describe('the stages of a deal', () => {
  it('are those of the log, and the one it began in', () => {
    const tracked = [
      { id: 12, at: at(6, 9), before: 2, after: 3, name: 'Offer' },
      { id: 11, at: at(4, 9), before: 1, after: 2, name: 'Qualified' },
    ];
    const { changes } = readRow(proposal, { tracked });
    expect(told(changes)).toEqual([
      ['New', at(2, 9)],
      ['Qualified', at(4, 9)],
      ['Proposition', at(6, 9)],
    ]);
    expect(changes.map(({ id, entity, entityId }) => [id, entity, entityId])).toEqual([
      ['crm:stage/42/0', 'deal', 'crm:deal/42'],
      ['crm:stage/42/11', 'deal', 'crm:deal/42'],
      ['crm:stage/42/12', 'deal', 'crm:deal/42'],
    ]);
  });

  it('have the name that the log gave them where they are gone', () => {
    const tracked = [{ id: 11, at: at(4, 9), before: 99, after: 98, name: 'Old times' }];
    expect(told(readRow(proposal, { tracked }).changes)).toEqual([['Old times', at(4, 9)]]);
  });

  it('begin with the deal where it was a lead before', () => {
    const tracked = [
      { id: 11, at: at(3, 9), before: 1, after: 2, name: 'Qualified' },
      { id: 12, at: at(6, 9), before: 2, after: 3, name: 'Proposition' },
    ];
    const { changes } = readRow({ ...proposal, date_conversion: '2026-11-05 08:00:00' }, { tracked });
    expect(told(changes)).toEqual([
      ['Qualified', at(5, 8)],
      ['Proposition', at(6, 9)],
    ]);
  });

  it('come from the seconds in each where the log may not be read: 2 + 2 days lead to the stamp of the third', () => {
    const duration_tracking = { 1: 2 * daySeconds, 2: 2 * daySeconds, 3: 260_000 };
    expect(told(readRow({ ...proposal, duration_tracking }).changes)).toEqual([
      ['New', at(2, 9)],
      ['Qualified', at(4, 9)],
      ['Proposition', at(6, 9)],
    ]);
  });

  it.each([
    ['do not add up to the stamp', { 1: 2 * daySeconds, 2: 3 * daySeconds, 3: 5 }],
    ['are of a stage that lies behind the present one', { 1: 2 * daySeconds, 4: 2 * daySeconds, 3: 5 }],
    ['are of a stage that is gone', { 1: 2 * daySeconds, 98: 2 * daySeconds, 3: 5 }],
    ['are not there', undefined],
    ['are none', 'soon'],
  ])('are the present one alone where the seconds %s', (_, duration_tracking) => {
    expect(told(readRow({ ...proposal, duration_tracking }).changes)).toEqual([['Proposition', at(6, 9)]]);
  });

  it('are none where a deal has no stage', () => {
    const { changes, deal } = readRow({ type: 'opportunity', stage_id: false });
    expect(changes).toEqual([]);
    expect(deal.stage).toBe('-');
  });
});

describe('what became of a lead', () => {
  const tracked = [
    { id: 11, at: at(4, 9), before: 1, after: 2, name: 'Qualified' },
    { id: 12, at: at(5, 9), before: 2, after: 1, name: 'New' },
    { id: 13, at: at(6, 9), before: 1, after: 2, name: 'Qualified' },
  ];
  const milestonesOf = (fields: object, stages: object) => {
    const { mqlAt, acceptedAt, sqlAt, rejectedAt } = readRow(aRow({ ...fields }), {
      settings: { stages },
      tracked,
    }).lead;
    return [mqlAt, acceptedAt, sqlAt, rejectedAt];
  };
  const won = { type: 'opportunity', won_status: 'won', date_closed: '2026-11-08 00:00:00' };
  const converted = { type: 'opportunity', date_conversion: '2026-11-03 00:00:00' };
  const lost = { active: false, won_status: 'lost', date_closed: '2026-11-07 00:00:00' };

  it.each([
    ['nothing is said', {}, {}, [undefined, undefined, undefined, undefined]],
    ['a stage by its name in any case', {}, { sql: [' QUALIFIED'] }, [undefined, undefined, at(4, 9), undefined]],
    ['a stage by its number', {}, { sql: ['2'] }, [undefined, undefined, at(4, 9), undefined]],
    ['the stage it began in', {}, { mql: ['New', 'Qualified'] }, [at(2, 9), undefined, undefined, undefined]],
    ['a stage that it never was in', {}, { sql: ['Won'] }, [undefined, undefined, undefined, undefined]],
    ['it was converted', converted, {}, [undefined, at(3), undefined, undefined]],
    ['"lead", of one that came in', converted, { mql: ['lead'] }, [at(2, 9), at(3), undefined, undefined]],
    ['"lead", of one entered later', won, { mql: ['lead'] }, [undefined, undefined, undefined, undefined]],
    ['"opportunity", of a converted one', converted, { sql: ['opportunity'] }, [undefined, at(3), at(3), undefined]],
    [
      '"opportunity", of one entered as such',
      won,
      { accepted: ['Opportunity'] },
      [undefined, at(2, 9), undefined, undefined],
    ],
    ['"won"', won, { sql: ['won'] }, [undefined, undefined, at(8), undefined]],
    ['it was lost as a lead', lost, {}, [undefined, undefined, undefined, at(7)]],
    [
      '"lost", of an opportunity',
      { ...converted, ...lost },
      { rejected: ['lost'] },
      [undefined, at(3), undefined, at(7)],
    ],
  ])('is told where %s', (_, fields, stages, expected) => {
    expect(milestonesOf(fields, stages)).toEqual(expected);
  });
});
