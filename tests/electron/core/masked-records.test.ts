import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarAround } from '../../../electron/core/engine.ts';
import { openLedger } from '../../../electron/core/ledger/open-ledger.ts';
import type { PrivacyMode } from '../../../shared/config/privacy.ts';
import { createCalendar } from '../../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import type { GoalView } from '../../../shared/domain/goal-view.ts';
import { twoDigits } from '../../../shared/domain/mask-amounts.ts';
import { maskSnapshot } from '../../../shared/domain/mask-snapshot.ts';
import { maskWallState } from '../../../shared/domain/mask-wall-state.ts';
import { toMajor } from '../../../shared/domain/money.ts';
import type { RecordBatch } from '../../../shared/domain/records.ts';
import { responseRule } from '../../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { type Snapshot, snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import { now, secretConfig as config, secretRecords, secrets } from './secret-company.ts';

/** The whole snapshot over these records, with everything that goes wrong quoting them. */
async function snapshotOf(records: RecordBatch): Promise<Snapshot> {
  const { ledger } = await openLedger({ path: ':memory:', memoryMb: 128, threads: 1 });
  try {
    const calendar = createCalendar(config.calendar);
    await ledger.apply('crm', { cursor: '1', records }, now);
    await ledger.setResponseRule(responseRule(config, calendar), calendarAround(calendar, now));
    const questions = snapshotQuestions(config, calendar, now);
    const example = 'Vexcorp 1, Zorvath, gnarl1@vexcorp.example';
    const refusals = [{ entity: 'deal', reason: 'id is empty', count: 400, example }];
    const problem = { code: 'fileMissing', params: { path: 'zorvath/deals.csv' } };
    const sources = buildSnapshot().sources.map((source) => Object.assign({}, source, { refusals, problem }));
    return computeSnapshot({ config, calendar, questions, aggregates: await ledger.answer(questions), sources, now });
  } finally {
    await ledger.close();
  }
}

/** Every amount of the records and every sum of them that the snapshot knows, in minor units. */
function exactAmounts(records: RecordBatch, snapshot: Snapshot): readonly number[] {
  const { goals, wins, records: counts, closedLoop, chain, agreement } = snapshot;
  const known = [
    ...(records.deal ?? []).map(({ amount }) => amount),
    ...goals.filter(({ unit }) => unit === 'money').flatMap(amountsOf),
    ...[wins.thisWeek, wins.lastWeek, wins.lastWeekByNow].map(({ value }) => value),
    counts.wonValue,
    ...counts.dealStages.map(({ value }) => value),
    ...(closedLoop ? [...closedLoop.sources, ...closedLoop.campaigns] : []).map(({ revenue }) => revenue),
    chain?.averageDeal ?? null,
    ...(agreement ? [agreement.marketing.pace.actual, ...agreement.marketing.byGroup.map(({ value }) => value)] : []),
  ];
  return [...new Set(known)]
    .filter((value) => value !== null)
    .filter((value) => Math.abs(value) >= 100_000 && twoDigits(value) !== value);
}

function amountsOf({ pace, contribution, influenced, series }: GoalView): readonly (number | null)[] {
  const { marketing, sales, unknown } = contribution;
  const days = series.map(({ actual }) => actual);
  return [pace.actual, pace.projection, pace.gap, marketing, sales, unknown, influenced].concat(days);
}

/** As it may be written: in minor or in major units, plainly or as people write it in two languages. */
function spellings(minor: number): readonly string[] {
  const major = toMajor(minor, 'EUR');
  return [String(minor), String(major), ...languages.map((language) => language.format(major))];
}

const languages = ['en', 'de'].map((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }));

const standsIn = (text: string) => {
  const numbers = new Set(text.match(/\d+(?:[.,]\d+)*/g));
  return (spelling: string): boolean => numbers.has(spelling.replace('-', ''));
};

/** All numbers of a snapshot that could be ratios. */
const ratiosIn = (text: string): readonly number[] =>
  (text.match(/-?\d+\.\d+/g) ?? []).map(Number).filter((value) => Math.abs(value) < 1_000);

/** What of the records can be read in a text, or worked out from it by a goal's target. */
function leaks(text: string, records: RecordBatch, snapshot: Snapshot) {
  const { target, actual } = snapshot.goals[0]?.pace ?? { target: 0, actual: 0 };
  return {
    words: text.match(secrets),
    amounts: exactAmounts(records, snapshot).flatMap(spellings).filter(standsIn(text)),
    ratios: ratiosIn(text).filter((ratio) => Math.abs(ratio * target - actual) < 1),
  };
}
const nothing = { words: null, amounts: [], ratios: [] };

it('nothing of any record that an audience may not see is in its snapshot, nor can be worked out from a ratio', async () => {
  await fc.assert(
    fc.asyncProperty(secretRecords, async (records) => {
      const snapshot = await snapshotOf(records);
      const actual = snapshot.goals[0]?.pace.actual ?? 0;
      // A sum that is round, or nothing, can be met by chance.
      fc.pre(actual % 10 !== 0);
      const told = (mode: PrivacyMode) => {
        const celebration = buildCelebration({ wins: snapshot.wins.recent });
        const masked = maskSnapshot(snapshot, mode, config.privacy);
        expect(snapshotSchema.parse(masked)).toEqual(masked);
        return JSON.stringify([masked, maskWallState(buildWall(0, { celebration }), mode, config.privacy)]);
      };
      expect(leaks(told('visitors'), records, snapshot)).toEqual(nothing);
      expect(leaks(told('public'), records, snapshot)).toEqual(nothing);
      // That they are found where nothing is hidden shows that they would be found.
      const shown = leaks(told('team'), records, snapshot);
      expect(shown.words).not.toBeNull();
      expect(shown.amounts).toContain(String(actual));
      expect(shown.ratios).not.toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 120_000);

it('the team sees all of it but e-mail addresses, which are in no mode', async () => {
  await fc.assert(
    fc.asyncProperty(secretRecords, async (records) => {
      const snapshot = await snapshotOf(records);
      expect(maskSnapshot(snapshot, 'team', config.privacy)).toEqual({ ...snapshot, privacy: 'team' });
      const emails = (records.lead ?? []).map(({ email }) => email ?? '');
      const text = JSON.stringify({ ...snapshot, sources: [], problems: [] });
      expect(emails.filter((email) => text.includes(email))).toEqual([]);
    }),
    { numRuns: 2 },
  );
}, 60_000);
