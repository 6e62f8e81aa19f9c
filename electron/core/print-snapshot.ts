/** `npm run snapshot`: syncs every source once and computes the snapshot as of an instant. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../shared/config/config.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';
import { createConnector } from '../connectors/registry.ts';
import type { Clock } from './clock.ts';
import { calendarAround } from './engine.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { syncSource } from './sync.ts';

export type PrintSnapshotOptions = {
  readonly config: Config;
  readonly configDir: string;
  /** Records and responses after this instant have not happened. */
  readonly at: Instant;
  /** Where the ledger is; absent: one in memory, forgotten afterwards. */
  readonly profileDir: string | undefined;
  readonly clock: Clock;
};

/** @throws SourceError when a source can't be read; whatever else goes wrong as it is. */
export async function snapshotOnce(options: PrintSnapshotOptions): Promise<Snapshot> {
  const { config, at } = options;
  const { ledger } = await openLedger({
    path: options.profileDir === undefined ? ':memory:' : join(options.profileDir, 'ledger.duckdb'),
    memoryMb: config.ledger.memoryMb,
    threads: config.ledger.threads ?? availableParallelism(),
  });
  const workDir = await mkdtemp(join(tmpdir(), 'tandem-'));
  try {
    await ledger.keepOnly(config.sources.map((source) => source.id));
    const sources: SourceStatus[] = [];
    for (const source of config.sources) sources.push(await syncOnce(source, ledger, options, workDir));
    const calendar = createCalendar(config.calendar);
    await ledger.setResponseRule(responseRule(config, calendar), calendarAround(calendar, at));
    const questions = snapshotQuestions(config, calendar, at);
    const aggregates = await ledger.answer(questions);
    return computeSnapshot({ config, calendar, questions, aggregates, sources, now: at });
  } finally {
    await ledger.close();
    await rm(workDir, { recursive: true, force: true });
  }
}

async function syncOnce(
  source: Config['sources'][number],
  ledger: Ledger,
  { config, configDir, clock, at }: PrintSnapshotOptions,
  workDir: string,
): Promise<SourceStatus> {
  const connector = createConnector(source, { configDir, zone: config.calendar.zone, currency: config.currency });
  await syncSource({ source: source.id, connector, ledger, clock, workDir, signal: new AbortController().signal });
  const summary = await ledger.summary(source.id);
  return {
    id: source.id,
    label: source.label ?? source.id,
    kind: source.kind,
    state: 'live',
    asOf: at,
    nextTryAt: null,
    pollEveryMs: connector.pollEveryMs,
    problem: null,
    accepted: summary.accepted,
    refusals: summary.refusals,
  };
}
