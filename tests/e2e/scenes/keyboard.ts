/** What a person puts on top with the keyboard: the help of each context, explanations, the PIN, and what is refused. */
import type { Explanation } from '../../../shared/domain/explanation.ts';
import { buildExplanation } from '../../builders/explanation.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import type { Scene } from '../scene.ts';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG Regensburg';

const parts: readonly Explanation[] = [
  buildExplanation(),
  buildExplanation({
    id: 'goal.revenue.marketing',
    label: 'Revenue this quarter: marketing',
    definition:
      'The part of the goal that marketing brought, told by the lead source or campaign of the deal, else of its lead.',
    value: 24_742_800,
    ruleVersion: '2026-10-01',
    records: 112,
  }),
  buildExplanation({
    id: 'goal.revenue.influenced',
    label: `Recurring revenue from new customers of ${long}: touched by marketing`,
    definition:
      "What marketing brought or touched before it counted: deals of a lead source, campaign or lead of marketing's, and those that a marketing person did something about, or about a lead of theirs. It is no part of the contributions.",
    value: 98_765_432_109,
    filters: [
      'in Q4 2026 (2026-10-01 to 2026-12-31)',
      `company is ${long} or ${long}`,
      'amount is at least 12345.67 EUR',
      'an amount in a currency without a rate is left out',
    ],
    records: 104_200,
  }),
];

const german: readonly Explanation[] = [
  buildExplanation({
    label: 'Umsatz in diesem Quartal',
    definition: 'Die Summe der Beträge der im Zeitraum gewonnenen Abschlüsse.',
    filters: [
      'im 4. Quartal 2026 (2026-10-01 bis 2026-12-31)',
      'ein Betrag in einer Währung ohne Kurs zählt nicht mit',
    ],
  }),
];

const promises: readonly Explanation[] = [
  buildExplanation({
    id: 'promise.sales.responseTime',
    label: 'Median time to the first response',
    definition: 'Half of the answered leads waited no longer than this, in working time from the start of their clock.',
    value: 31 * 3_600_000,
    unit: 'duration',
    dateField: 'lead.clockStart',
    filters: [
      'clock started in November 2026 (2026-11-01 to 2026-11-30)',
      'the clock of a lead starts with its assignment, else its hand-over, else its coming in',
      'owned by one of the 4 people of the trial run',
    ],
    ruleVersion: '2026-01-01',
    records: 1204,
  }),
  buildExplanation({
    id: 'agreement.streak',
    label: 'Streak',
    value: null,
    unit: 'days',
    dateField: null,
    filters: [],
  }),
];

/** As everybody may see it: a share of the goal, and no filter. */
const forEverybody = [buildExplanation({ value: 6_512, unit: 'share', filters: [] })];

const explaining = (state: string, explanations: readonly Explanation[], more: Partial<Scene> = {}): Scene => ({
  name: `explain.${state}`,
  snapshot: buildSnapshot({ explanations }),
  wall: buildWall(0),
  keys: ['e'],
  ...more,
});

const good = buildSnapshot();
const inGerman = buildSnapshot({ locale: 'de' });
const locked = buildWall(0, { lock: 'locked' });
const pin = (state: string, keys: readonly string[], more: Partial<Scene> = {}): Scene => ({
  name: `pin.${state}`,
  snapshot: good,
  wall: locked,
  keys: ['u', ...keys],
  ...more,
});
const unlocking = (value: unknown): Partial<Scene> => ({ answers: { 'wall.unlock': { ok: true, value } } });
const refusing: Partial<Scene> = {
  answers: { 'wall.command': { ok: false, error: { code: 'locked', message: 'That needs the PIN.' } } },
};

export const keyboardScenes: readonly Scene[] = [
  { name: 'help', snapshot: good, wall: buildWall(0), keys: ['h'] },
  { name: 'help.locked', snapshot: good, wall: locked, keys: ['h'] },
  { name: 'help.german', snapshot: inGerman, wall: locked, keys: ['h'] },
  {
    name: 'help.celebration',
    snapshot: good,
    wall: buildWall(0, { celebration: buildCelebration() }),
    keys: ['h', 'e'],
  },
  explaining('goal', parts),
  explaining('part', parts, { keys: ['e', 'ArrowRight'] }),
  explaining('long', parts, { keys: ['e', 'ArrowLeft'] }),
  explaining('duration', promises, { wall: buildWall(1) }),
  explaining('unknown', promises, { wall: buildWall(1), keys: ['e', 'ArrowRight'] }),
  explaining('nothing', []),
  explaining('german', [], { snapshot: buildSnapshot({ locale: 'de', explanations: german }) }),
  explaining('german-long', [], {
    snapshot: buildSnapshot({ locale: 'de', explanations: parts }),
    keys: ['e', 'ArrowLeft'],
  }),
  explaining('public', [], { snapshot: buildSnapshot({ privacy: 'public', explanations: forEverybody }) }),
  pin('empty', []),
  pin('typed', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2', '3']),
  pin('wrong', ['1', '2', 'Enter'], unlocking({ kind: 'wrong', triesLeft: 3 })),
  pin('wait', ['1', 'Enter'], { ...unlocking({ kind: 'wait', waitMs: 240_000 }), snapshot: inGerman }),
  { name: 'refused.locked', snapshot: good, wall: locked, keys: ['v'], ...refusing },
  { name: 'refused.german', snapshot: inGerman, wall: locked, keys: ['v'], ...refusing },
];
