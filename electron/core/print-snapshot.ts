/** `npm run snapshot`: syncs every source once, computes the snapshot as of an instant, and lists what is behind it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../shared/config/config.ts';
import type { Behind, RecordBehind } from '../../shared/domain/behind.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import type { Explained } from '../../shared/domain/explain-words.ts';
import type { Explanation } from '../../shared/domain/explanation.ts';
import { explained, explanationOf } from '../../shared/domain/explanations.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';
import { createConnector } from '../connectors/registry.ts';
import type { Clock } from './clock.ts';
import { calendarAround } from './engine.ts';
import { environmentSecrets } from './secrets.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { sourceEnvironment } from './source-environment.ts';
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

/** A snapshot with what its numbers are made from, while the ledger is open. */
type Computed = {
  readonly snapshot: Snapshot;
  readonly numbers: readonly Explained[];
  readonly recordsBehind: (behind: Behind, limit: number) => Promise<readonly RecordBehind[]>;
};

/** @throws SourceError when a source can't be read; whatever else goes wrong as it is. */
export async function snapshotOnce(options: PrintSnapshotOptions): Promise<Snapshot> {
  return computedOnce(options, async ({ snapshot }) => snapshot);
}

export type ExplainedOnce =
  | { readonly kind: 'explained'; readonly explanation: Explanation; readonly records: readonly RecordBehind[] }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] };

/**
 * One number of the snapshot, with the first `limit` records behind it by when they count; or the ids there are. Records are
 * as they are: nothing of them is masked. Throws as `snapshotOnce` does.
 */
export async function explainOnce(options: PrintSnapshotOptions, id: string, limit: number): Promise<ExplainedOnce> {
  return computedOnce(options, async ({ numbers, recordsBehind }): Promise<ExplainedOnce> => {
    const number = numbers.find((one) => one.id === id);
    if (!number) return { kind: 'unknown', ids: numbers.map((one) => one.id) };
    const records = await recordsBehind(number.behind, limit);
    return { kind: 'explained', explanation: explanationOf(number), records };
  });
}

async function computedOnce<T>(options: PrintSnapshotOptions, use: (computed: Computed) => Promise<T>): Promise<T> {
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
    const snapshot = computeSnapshot({ config, calendar, questions, aggregates, sources, now: at });
    const numbers = explained(snapshot, { config, calendar, questions, aggregates, now: at });
    return await use({
      snapshot,
      numbers,
      recordsBehind: async (behind, limit) =>
        behind.of === 'listed'
          ? behind.records.slice(0, limit)
          : ((await ledger.behind(questions, behind, limit)) ?? []),
    });
  } finally {
    await ledger.close();
    await rm(workDir, { recursive: true, force: true });
  }
}

async function syncOnce(
  source: Config['sources'][number],
  ledger: Ledger,
  { config, configDir, profileDir, clock, at }: PrintSnapshotOptions,
  workDir: string,
): Promise<SourceStatus> {
  const environmentOf = sourceEnvironment({
    config,
    configDir,
    clock,
    calendar: createCalendar(config.calendar),
    // Beside the ledger where one is kept: what a source remembers belongs to the records it has made.
    stateDir: join(profileDir ?? workDir, 'sources'),
    secret: environmentSecrets(process.env),
  });
  const connector = createConnector(source, environmentOf(source.id));
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
