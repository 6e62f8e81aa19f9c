import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/config/parse-config.ts';

const smallest = {
  version: 1,
  calendar: { zone: 'Europe/Berlin' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
};
const inForce = {
  from: '2026-01-01',
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 } },
};
const ofVersion = (part: object) => ({ ...smallest, agreement: { versions: [{ ...inForce, ...part }] } });
const goal = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
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
    ['a locale that is none', { ...smallest, locale: 'not a locale!!' }, 'locale is not a language tag'],
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
    [
      'stages in another order than those of a lead',
      { ...smallest, funnel: { stages: [{ ...stage, milestone: 'won' }, stage] } },
      'funnel.stages must be in the order created, mql, accepted, sql, deal, won',
    ],
    ['a week without hours', { ...smallest, calendar: { zone: 'UTC', week: {} } }, 'calendar.week is never open'],
    [
      'two closures of one day',
      { ...smallest, calendar: { zone: 'UTC', closures: [{ day: '2026-12-24' }, { day: '2026-12-24', weight: 0.5 }] } },
      'calendar.closures has a day twice',
    ],
    [
      'a day that nothing comes after',
      ofVersion({ trial: { owners: ['Ida'], until: '9999-12-31' } }),
      'agreement.versions #1.trial.until must lie between 1900-01-01 and 2199-12-31',
    ],
    [
      'a trial run of a blank owner',
      ofVersion({ trial: { owners: ['Ida', ' '], until: '2026-12-31' } }),
      'agreement.versions #1.trial.owners #2 must be the id or the name of an owner, not blank',
    ],
    [
      'a pipeline that is to cover no goal there is',
      { ...smallest, pipeline: { goal: 'revenu' } },
      'pipeline.goal names the goal "revenu", which is not among the goals',
    ],
    [
      'a pipeline that is to cover a count',
      { ...smallest, goals: [{ ...goal, measure: 'wonCount' }], pipeline: { goal: 'revenue' } },
      'pipeline.goal must be a goal of won value',
    ],
    [
      'a chain from the goal of one team',
      { ...smallest, goals: [{ ...goal, team: 'marketing' }], chain: { goal: 'revenue' } },
      'chain.goal names the goal "revenue" of marketing alone; the chain counts what everybody brings, so it needs a goal without "team"',
    ],
    [
      'a goal without an end',
      { ...smallest, goals: [{ ...goal, period: { from: '2026-01-01', to: '2199-12-31' } }] },
      'goals #1.period is longer than ten years',
    ],
    [
      'milestones in percent',
      { ...smallest, goals: [{ ...goal, milestones: [0.5, 75] }] },
      'goals #1.milestones #2 must be a share such as 0.75, not 75',
    ],
    [
      'tiers in percent',
      { ...ofVersion({ incentive: { goal: 'revenue', tiers: [{ label: 'Base', at: 95 }] } }), goals: [goal] },
      'agreement.versions #1.incentive.tiers #1.at must be a share such as 0.75, not 95',
    ],
    [
      'a lead type with two terms',
      ofVersion({ sales: { respondWithinMinutes: { otherwise: 60, byLeadType: { Demo: 5, ' demo': 30 } } } }),
      'agreement.versions #1.sales.respondWithinMinutes.byLeadType has a name twice',
    ],
    [
      'a rate for its own currency',
      { ...smallest, exchangeRates: [{ from: '2026-01-01', rates: { EUR: 1.1 } }] },
      'exchangeRates #1.rates has EUR, which is what all others are told in',
    ],
    [
      'two rate tables from one day',
      { ...smallest, exchangeRates: [0.9, 0.8].map((USD) => ({ from: '2026-01-01', rates: { USD } })) },
      'exchangeRates has two rate tables from one day',
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
