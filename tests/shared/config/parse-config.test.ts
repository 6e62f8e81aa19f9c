import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/config/parse-config.ts';

const smallest = {
  version: 1,
  calendar: { zone: 'Europe/Berlin' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
};
const stage = { milestone: 'mql', label: 'MQL', owner: 'marketing' };

function faultsOf(document: unknown): readonly string[] {
  const parsed = parseConfig(document);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.where} ${fault.what}`);
}

describe('a config', () => {
  it('needs only a version, a zone, a source and a board', () => {
    const parsed = parseConfig(smallest);
    expect(parsed).toMatchObject({ ok: true, config: { currency: 'EUR', holdMinutes: 10, status: { ahead: 1.1 } } });
  });

  it('gives an office week where none is written', () => {
    const parsed = parseConfig(smallest);
    expect(parsed.ok && parsed.config.calendar.week.fri).toEqual(['09:00-17:00']);
    expect(parsed.ok && parsed.config.calendar.week.sat).toEqual([]);
  });

  it.each([
    ['an unknown zone', { ...smallest, calendar: { zone: 'Europe/Berln' } }, 'calendar.zone is not a time zone name'],
    [
      'hours that end before they start',
      { ...smallest, calendar: { zone: 'UTC', week: { mon: ['17:00-09:00'] } } },
      'calendar.week.mon #1 must end after it starts',
    ],
    [
      'a goal that does not exist',
      { ...smallest, boards: [{ kind: 'shared-goal', goal: 'x' }] },
      'boards #1.goal names the goal "x"',
    ],
    [
      'two sources of one id',
      { ...smallest, sources: [smallest.sources[0], smallest.sources[0]] },
      'sources has two sources with the same id',
    ],
    [
      'a stage that comes twice',
      { ...smallest, funnel: { stages: [stage, stage] } },
      'funnel.stages has a stage twice',
    ],
    ['a misspelt key', { ...smallest, curency: 'EUR' }, ' Unrecognized key: "curency"'],
    ['a newer version', { ...smallest, version: 2 }, 'version is 2, and this Tandem knows versions up to 1'],
    ['an array', [], ' must be an object'],
  ])('says where and what is wrong with %s', (_what, document, fault) => {
    expect(faultsOf(document).join('\n')).toContain(fault);
  });

  it('says what a column may be', () => {
    const files = [{ entity: 'lead', from: 'a.csv', columns: { id: 'Id', createdAt: { colum: 'x' } } }];
    expect(faultsOf({ ...smallest, sources: [{ kind: 'csv', id: 'a', files }] })).toEqual([
      'sources #1.files #1.columns.createdAt must be the name of a column, or {"column": …} with more said about it, or {"value": …}',
    ]);
  });
});
