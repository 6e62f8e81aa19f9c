/** A random company under a random config, looked at at one moment. */
import { type Arbitrary, integer, tuple } from 'fast-check';
import { calendarSchema } from '../../shared/config/calendar.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { type Company, companyAround } from './company.ts';
import { setting } from './moments.ts';
import { answeredAtDeadline } from './deadlines.ts';
import { oracleCalendar, plusDays } from './oracle-calendar.ts';
import { worldOf } from './oracle-world.ts';
import { calendarOf, configOf } from './plan.ts';

export type Scene = {
  readonly config: Config;
  readonly now: Instant;
  /** Several, since a company costs less than the config it lives under. */
  readonly companies: readonly Company[];
};

export function scenes(companies: number): Arbitrary<Scene> {
  return setting.chain(({ zone, now }) => {
    const today = oracleCalendar(calendarSchema.parse({ zone })).dayOf(now);
    const near = integer({ min: -25, max: 4 }).map((days) => plusDays(today, days));
    return calendarOf(zone, near)
      .chain((document) => configOf(document, near))
      .chain((config) => {
        const calendar = oracleCalendar(config.calendar);
        const company = companyAround(now, calendar);
        return tuple(...Array.from({ length: companies }, () => company)).map((all) => ({
          config,
          now,
          companies: all.map((told, index) =>
            index % 2 === 0 ? told : answeredAtDeadline(worldOf(config, calendar, now, told)),
          ),
        }));
      });
  });
}
