import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { type GoalConfig, goalSchema } from '../../../shared/config/goals.ts';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { explainGoal } from '../../../shared/domain/explain-goals.ts';
import { explainWords } from '../../../shared/domain/explain-language.ts';
import { goal } from '../../../shared/domain/goal.ts';
import { goalLack, goalProblems } from '../../../shared/domain/goal-told.ts';
import { goalViewSchema } from '../../../shared/domain/goal-view.ts';
import { incentive } from '../../../shared/domain/incentive.ts';
import { maskGoal } from '../../../shared/domain/mask-goals.ts';
import { measureQuestion } from '../../../shared/domain/measure.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

type Source = ConfigDocument['sources'][number];

const csv = (...files: Extract<Source, { kind: 'csv' }>['files']): Source => ({ kind: 'csv', id: 'crm', files });
const leads = (columns: Record<string, string> = {}): Source =>
  csv({ entity: 'lead', from: 'leads.csv', columns: { id: 'id', createdAt: 'created', ...columns } });
const deals = (columns: Record<string, string> = {}): Source =>
  csv({ entity: 'deal', from: 'deals.csv', columns: { id: 'id', stage: 'stage', ...columns } });
const calls = (columns: Record<string, string> = {}): Source =>
  csv({ entity: 'activity', from: 'calls.csv', columns: { id: 'id', at: 'at', ...columns } });
const visits = (columns: Record<string, string> = {}): Source =>
  csv({ entity: 'traffic', from: 'visits.csv', columns: { day: 'day', visits: 'visits', ...columns } });

const aGoal = (measure: unknown): GoalConfig =>
  goalSchema.parse({ id: 'own', label: 'Own', measure, period: 'month', target: 40 });
const lackOf = (measure: unknown, sources: Source[]) =>
  goalLack(measureQuestion(aGoal(measure).measure, 'EUR'), aConfig({ sources }).sources);

const ofType = { of: 'lead', at: 'createdAt', where: [{ field: 'leadType', is: ['Demo'] }] };
const notOfType = { of: 'lead', at: 'createdAt', where: [{ field: 'leadType', isNot: ['Demo'] }] };
const ofSource = { of: 'deal', at: 'wonAt', where: [{ field: 'leadSource', is: ['Webinar'] }] };
const others = { of: 'activity', where: [{ field: 'kind', is: ['other'] }] };
const sides = [deals({ wonAt: 'won' }), { ...deals({ amount: 'amount' }), id: 'old' }];

describe('a goal that the sources tell of', () => {
  it.each<[string, unknown, Source[]]>([
    ['anything, of the demo', 'meetings', [{ kind: 'demo', id: 'demo' }]],
    ['leads, of their file', 'leads', [leads()]],
    ['a hand-over, of its column', 'mql', [leads({ mqlAt: 'mql' })]],
    ['won deals, whatever they are worth', 'wonCount', [deals({ wonAt: 'won' })]],
    ['meetings, of the kind', 'meetings', [calls({ kind: 'kind' })]],
    ['activities of no kind, of none', others, [calls()]],
    ['visits', 'visits', [visits()]],
    ['a filter, of its column', ofType, [leads({ leadType: 'type' })]],
    ['what is left out, of no column', notOfType, [leads()]],
    ['a source that deals may have from their lead', ofSource, [deals({ wonAt: 'won' })]],
    ['one file of two', 'mql', [leads(), { ...leads({ mqlAt: 'mql' }), id: 'new' }]],
  ])('is one of %s', (_, measure, sources) => {
    expect(lackOf(measure, sources)).toBeNull();
  });
});

describe('a goal that no source tells of', () => {
  it.each<[string, unknown, Source[], string, string]>([
    ['meetings without activities', 'meetings', [deals()], 'of activities', 'a file of activities'],
    [
      'meetings among activities of no kind',
      'meetings',
      [calls()],
      'which activities are meetings, calls or messages',
      'the column kind',
    ],
    ['visits without traffic', 'visits', [leads()], 'of traffic', 'a file of traffic'],
    ['conversions of visits alone', 'conversions', [visits()], 'of conversions', 'the column conversions'],
    ['leads of deals alone', 'leads', [deals()], 'of leads', 'a file of leads'],
    ['a hand-over without its column', 'mql', [leads()], 'when leads are handed over', 'the column mqlAt'],
    ['a win without its column', 'wonCount', [deals()], 'when deals are won', 'the column wonAt'],
    ['value without both columns', 'wonValue', [deals()], 'when deals are won', 'the columns wonAt and amount'],
    ['value told by halves', 'wonValue', sides, 'what deals are worth', 'the column amount'],
    ['a filter without its column', ofType, [leads()], 'the leadType of leads', 'the column leadType'],
  ])('lacks something: %s', (_, measure, sources, what, columns) => {
    const [problem] = goalProblems([{ label: 'Own', lack: lackOf(measure, sources) }]);
    const sentence = problem ? problemSentence(problem) : '';
    expect(sentence).toContain(`No source tells Tandem ${what}, so nobody can say how things stand with "Own".`);
    expect(sentence).toContain(`can name ${columns} in the config.`);
  });

  const context = {
    config: aConfig({ sources: [deals()] }),
    calendar: aCalendar(),
    now: instant('2026-10-15T17:00'),
  };

  it('is unknown, even when its period is over, and keeps its plan', () => {
    const period = { from: '2026-09-01', to: '2026-09-30' };
    const view = goal({ ...aGoal('meetings'), period }, undefined, context);
    expect(view).toMatchObject({ told: false, influenced: null });
    expect(view.pace).toMatchObject({ status: 'unknown', trend: 'steady', target: 40, expected: 40, gap: 0 });
    expect(view.pace).toMatchObject({ attainment: null, pace: null, projection: null, neededPerDay: null });
    expect(view.series.every(({ actual }) => actual === null)).toBe(true);
    expect(view.milestones.every(({ reachedOn }) => reachedOn === null)).toBe(true);
  });

  it('explains no number, and none of its parts', () => {
    const view = goal(aGoal('meetings'), undefined, context);
    const explained = explainGoal({ config: aGoal('meetings'), view, answer: undefined }, 'EUR', explainWords('en'));
    expect(explained.map(({ id, value }) => [id, value])).toEqual([
      ['goal.own', null],
      ['goal.own.marketing', null],
      ['goal.own.sales', null],
      ['goal.own.unknown', null],
    ]);
  });

  it.each(['visitors', 'public'] as const)('is as unknown for %s', (mode) => {
    const won = goal(aGoal('wonValue'), undefined, context);
    const masked = maskGoal(won, privacySchema.parse({})[mode]);
    expect(masked).toMatchObject({ told: false, pace: { status: 'unknown', attainment: null, pace: null } });
    expect(goalViewSchema.parse(masked)).toEqual(masked);
  });

  it('counts nothing that an earlier source has left behind', () => {
    const days = [{ day: 0, side: 'sales', value: 7, records: 7 }] as const;
    const view = goal(aGoal('meetings'), { id: 'own', days, influenced: null }, context);
    expect(view).toMatchObject({ told: false, pace: { actual: 0 }, contribution: { sales: 0 } });
  });

  it('leaves open whether its incentive is unlocked', () => {
    const view = goal(aGoal('meetings'), undefined, context);
    const terms = { goal: 'own', floor: 1, tiers: [{ label: 'Base', at: 1 }] };
    expect(incentive(terms, view, 'holds')).toMatchObject({ attainment: null, unlocked: null, missing: 'unknown' });
    expect(incentive(terms, view, 'broken')).toMatchObject({ gateByNumbers: 'unknown', missing: 'unknown' });
  });

  it('is said once for all goals that lack the same, with what to do about it', () => {
    const lack = lackOf('meetings', [deals()]);
    const visitsLack = lackOf('visits', [deals()]);
    const problems = goalProblems([
      { label: 'Meetings', lack },
      { label: 'Visits', lack: visitsLack },
      { label: 'Wins', lack: null },
      { label: 'More meetings', lack },
    ]);
    expect(problems.map((problem) => problemSentence(problem))).toEqual([
      'No source tells Tandem of activities, so nobody can say how things stand with "Meetings", "More meetings". Whoever set Tandem up can name a file of activities in the config.',
      'No source tells Tandem of traffic, so nobody can say how things stand with "Visits". Whoever set Tandem up can name a file of traffic in the config.',
    ]);
  });
});
