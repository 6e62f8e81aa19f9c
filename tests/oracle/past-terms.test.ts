import { type Arbitrary, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../../shared/config/config.ts';
import type { TargetConfig } from '../../shared/config/goals.ts';
import { configSchema } from '../../shared/config/config.ts';
import type { Day } from '../../shared/domain/records.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { oracleCalendar, plusDays } from './oracle-calendar.ts';
import { aVersion, type VersionDocument } from './plan-agreement.ts';
import { agree, fill, look } from './product.ts';
import { runs } from './runs.ts';
import { type Scene, scenes } from './scene.ts';

/** A target that never changes as one that may. */
function stepsOf(target: TargetConfig): Exclude<TargetConfig, number> {
  return typeof target === 'number' ? [{ from: '2020-01-01', target }] : target;
}

/** The same plans with something new from a day on. */
function changedFrom(day: Day, version: VersionDocument, { config }: Scene): Config {
  const versions = config.agreement?.versions ?? [];
  return configSchema.parse({
    ...config,
    agreement: config.agreement && {
      versions: [...versions.filter(({ from }) => from !== day), { ...version, from: day }],
    },
    goals: config.goals.map((goal) => {
      // A goal of which the days are only to come has its target from the newest step before them.
      const isToCome = typeof goal.period === 'object' && goal.period.from >= day;
      if (isToCome) return Object.assign({}, goal, { target: stepsOf(goal.target) });
      const target = [...stepsOf(goal.target).filter(({ from }) => from !== day), { from: day, target: 99 }];
      return Object.assign({}, goal, { target });
    }),
    exchangeRates: [
      ...config.exchangeRates.filter(({ from }) => from !== day),
      { from: day, rates: { USD: 3, JPY: 1, CHF: 2 } },
    ],
  });
}

type Change = { readonly scene: Scene; readonly changed: Config; readonly day: Day };

const kinds = ['week', 'month', 'quarter', 'year'] as const;

/** A change on any day to come, in the running periods as well as after them. */
const aChange: Arbitrary<Change> = scenes(2).chain((scene) => {
  const today = oracleCalendar(scene.config.calendar).dayOf(scene.now);
  const day = integer({ min: 1, max: 40 }).map((days) => plusDays(today, days));
  const goals = scene.config.goals.map((goal) => Object.assign({}, goal, { target: stepsOf(goal.target) }));
  const stepped = { ...scene, config: { ...scene.config, goals } };
  return tuple(day, aVersion(day, constantFrom(...kinds))).map(([from, version]) => ({
    scene: stepped,
    day: from,
    changed: changedFrom(from, version, scene),
  }));
});

test('what takes effect later changes nothing that is seen before', { timeout: 600_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(aChange, async ({ scene: { config, now, companies }, changed }) => {
      for (const company of companies) {
        await fill(ledger, company);
        await agree(ledger, config, now);
        const before = await look(ledger, config, now);
        await agree(ledger, changed, now);
        expect(await look(ledger, changed, now)).toEqual(before);
      }
    }),
    { numRuns: runs(1, 2), endOnFailure: true },
  );
});

test('days that are over stay as they ended, whatever took effect after them', { timeout: 600_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(aChange, async ({ scene: { config, companies }, changed, day: changedOn }) => {
      // Looked at when the change has been in force for three days.
      const calendar = oracleCalendar(config.calendar);
      const now = calendar.startOf(plusDays(changedOn, 3));
      for (const company of companies) {
        await fill(ledger, company);
        await agree(ledger, config, now);
        const before = await look(ledger, config, now);
        await agree(ledger, changed, now);
        const after = await look(ledger, changed, now);
        const past = (days: readonly { readonly day: Day }[] = []) => days.filter((one) => one.day < changedOn);
        // Without an agreement in force now nobody looks back.
        const inForce = before.agreement && after.agreement;
        expect(inForce && past(after.agreement?.days)).toEqual(inForce && past(before.agreement?.days));
      }
    }),
    { numRuns: runs(1, 2), endOnFailure: true },
  );
});
