import { type Arbitrary, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../../shared/config/config.ts';
import { configSchema } from '../../shared/config/config.ts';
import type { Day } from '../../shared/domain/records.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { type OracleCalendar, oracleCalendar, plusDays } from './oracle-calendar.ts';
import { oraclePeriod } from './oracle-period.ts';
import { aVersion, type VersionDocument } from './plan-agreement.ts';
import { agree, fill, look } from './product.ts';
import { runs, type Scene, scenes } from './scene.ts';

/** Sales' terms for leads of every type: a type that only a later version names has a row of its own at once. */
function forEveryType({ sales, ...rest }: VersionDocument): VersionDocument {
  const { respondWithinMinutes, attempts, disposition } = sales;
  return {
    ...rest,
    sales: {
      ...sales,
      respondWithinMinutes: { otherwise: respondWithinMinutes.otherwise },
      attempts: attempts && { ...attempts, byLeadType: {} },
      disposition: disposition && { ...disposition, byLeadType: {} },
    },
  };
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
      const steps = typeof goal.target === 'number' ? [{ from: '2020-01-01', target: goal.target }] : goal.target;
      return Object.assign({}, goal, {
        target: [...steps.filter(({ from }) => from !== day), { from: day, target: 99 }],
      });
    }),
    exchangeRates: [
      ...config.exchangeRates.filter(({ from }) => from !== day),
      { from: day, rates: { USD: 3, JPY: 1, CHF: 2 } },
    ],
  });
}

type Change = { readonly scene: Scene; readonly changed: Config; readonly day: Day };

const kinds = ['week', 'month', 'quarter', 'year'] as const;

/** A change in a period to come, later than anything that was written down: the running periods know nothing of it. */
const aChange: Arbitrary<Change> = scenes(2).chain((scene) => {
  const calendar = oracleCalendar(scene.config.calendar);
  const today = calendar.dayOf(scene.now);
  const written = (scene.config.agreement?.versions ?? []).map(({ from }) => from);
  const ends = kinds.map((kind) => oraclePeriod(kind, today, calendar).until);
  const after = [...ends, ...written].sort().at(-1) ?? today;
  const day = integer({ min: 1, max: 40 }).map((days) => plusDays(after, days));
  return tuple(day, aVersion(day, constantFrom(...kinds))).map(([from, version]) => ({
    scene,
    day: from,
    changed: changedFrom(from, forEveryType(version), scene),
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
    { numRuns: runs(10, 2), endOnFailure: true },
  );
});

/** The first day of those periods of both promises that contain a day. */
function periodStarts({ agreement }: Config, day: Day, calendar: OracleCalendar): Day {
  const versions = agreement?.versions ?? [];
  const inUse = versions.flatMap(({ marketing, sales }) => [marketing.period, sales.period]);
  return inUse.map((kind) => oraclePeriod(kind, day, calendar).from).sort()[0] ?? day;
}

test('days that are over stay as they ended, whatever took effect after them', { timeout: 600_000 }, async () => {
  const ledger = await memoryLedger();
  await assert(
    asyncProperty(aChange, async ({ scene: { config, companies }, changed, day }) => {
      // Looked at when the change has been in force for three days.
      const calendar = oracleCalendar(config.calendar);
      const now = calendar.startOf(plusDays(day, 3));
      for (const company of companies) {
        await fill(ledger, company);
        await agree(ledger, config, now);
        const before = await look(ledger, config, now);
        await agree(ledger, changed, now);
        const after = await look(ledger, changed, now);
        // A change that cuts a period short is the end of that period; those before it are over and stay.
        const over = periodStarts(config, plusDays(day, -1), calendar);
        const past = (days: readonly { readonly day: Day }[] = []) => days.filter((one) => one.day < over);
        // Without an agreement in force now nobody looks back.
        const inForce = before.agreement && after.agreement;
        expect(inForce && past(after.agreement?.days)).toEqual(inForce && past(before.agreement?.days));
      }
    }),
    { numRuns: runs(10, 2), endOnFailure: true },
  );
});
