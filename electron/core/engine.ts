/** One config at work: its connectors are polled, and the snapshot is computed anew after each change and as time passes. */
import type { Config } from '../../shared/config/config.ts';
import type { LaidCalendar } from '../../shared/domain/agreement-answer.ts';
import { type Calendar, createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { createConnector } from '../connectors/registry.ts';
import { type Celebrating, createCelebrations } from './celebrations.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Logger } from './logger.ts';
import { createPoller } from './poller.ts';
import type { SecretReader } from './secrets.ts';
import { sourceEnvironment } from './source-environment.ts';

export type EngineOptions = {
  readonly config: Config;
  readonly configDir: string;
  /** Things to say on the wall that no source is to blame for. */
  readonly problems: readonly Problem[];
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly random: () => number;
  readonly secret: SecretReader;
  readonly log: Logger;
  readonly workDir: string;
  /** Where sources keep what must outlive a restart and is no record. */
  readonly stateDir: string;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  /** No snapshot could be computed; tried again soon. Says why. */
  readonly onFailed: (message: string) => void;
  /** Shows what there is to celebrate, which is already noted as celebrated. */
  readonly wall: Celebrating;
};

export type Engine = {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Asks every source now. Resolves when all have answered and the snapshot says so. */
  readonly refresh: () => Promise<void>;
};

/** Pace, deadlines and ages move with the clock even when no record does. */
const recomputeEveryMs = 15_000;
const dayMs = 86_400_000;

export function createEngine(options: EngineOptions): Engine {
  const { config, ledger, clock, log } = options;
  const calendar = createCalendar(config.calendar);
  let othersForgotten = false;
  let calendarLaidAt = -Infinity;
  const celebrations = createCelebrations({ config, calendar, ledger }, options.wall);
  let computing: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let cancelTimer = (): void => {};

  const environmentOf = sourceEnvironment({ ...options, calendar });
  const poller = createPoller({
    sources: config.sources.map((source) => ({
      id: source.id,
      label: source.label ?? source.id,
      kind: source.kind,
      connector: createConnector(source, environmentOf(source.id)),
    })),
    ledger,
    clock,
    random: options.random,
    log,
    workDir: options.workDir,
    onChanged: () => recompute(),
  });

  /** What has failed here is tried again with the next snapshot: without it the numbers would be wrong. */
  const prepareLedger = async (now: number): Promise<void> => {
    if (!othersForgotten) await ledger.keepOnly(config.sources.map((source) => source.id));
    othersForgotten = true;
    if (Math.abs(now - calendarLaidAt) < dayMs) return;
    await ledger.setResponseRule(responseRule(config, calendar), calendarAround(calendar, now));
    calendarLaidAt = now;
  };

  const compute = async (): Promise<void> => {
    const now = clock.now();
    const loadedBefore = poller.hasLoaded();
    await prepareLedger(now);
    const questions = snapshotQuestions(config, calendar, now);
    const aggregates = await ledger.answer(questions);
    const computed = computeSnapshot({ config, calendar, questions, aggregates, sources: poller.statuses(), now });
    const snapshot = { ...computed, problems: [...options.problems, ...computed.problems] };
    if (stopped) return;
    options.onSnapshot(snapshot);
    if (!stopped) await celebrations.follow(snapshot, questions, loadedBefore);
  };

  const computeAndWait = async (): Promise<void> => {
    await compute().catch((error: unknown) => {
      log.error('The snapshot could not be computed.', { error: describe(error) });
      if (!stopped) options.onFailed(error instanceof Error ? error.message : String(error));
    });
    computing = undefined;
    if (!stopped) cancelTimer = clock.after(again ? 0 : recomputeEveryMs, recompute);
    again = false;
  };

  /** One computation at a time; what changes meanwhile is computed right after. */
  const recompute = (): void => {
    if (stopped) return;
    if (computing) {
      again = true;
      return;
    }
    cancelTimer();
    computing = computeAndWait();
  };

  return {
    // The poller first: when its sources last loaded is then known before the first snapshot says how old it is.
    start: () => {
      poller.start();
      recompute();
    },
    stop: async () => {
      stopped = true;
      cancelTimer();
      await poller.stop();
      await computing;
    },
    refresh: async () => {
      await poller.refresh();
      recompute();
      await computing;
    },
  };
}

/**
 * The open time that deadlines are computed from: three years back, one ahead. Whole years, so that it stays the same, and
 * no deadline is computed again, for a year.
 */
export function calendarAround(calendar: Calendar, now: Instant): LaidCalendar {
  const year = Number(calendar.dayOf(now).slice(0, 4));
  const [from, until] = [`${year - 3}-01-01`, `${year + 2}-01-01`];
  return { windows: calendar.openWindows(from, until), workingDays: calendar.workingDays(from, until) };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
