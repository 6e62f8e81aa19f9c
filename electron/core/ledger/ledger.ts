/** The embedded ledger: every record, the cursors, and what was celebrated. The only place with SQL. */
import type { Aggregates, SnapshotQuestions, WinRow } from '../../../shared/domain/aggregates.ts';
import type { LaidCalendar, ResponseRule } from '../../../shared/domain/agreement-answer.ts';
import type { RecordBehind, RecordsQuestion } from '../../../shared/domain/behind.ts';
import type { OccasionSeen } from '../../../shared/domain/due-occasions.ts';
import type { EntityName, Instant } from '../../../shared/domain/records.ts';
import type { Refusal } from '../../../shared/domain/source-status.ts';
import type { Batch, Cursor } from '../../connectors/connector.ts';

/** In what money and by what groups of people wins are told, and where their leads may come from. */
export type WinTerms = Pick<SnapshotQuestions, 'currency' | 'exchange' | 'minGroup' | 'joins'>;

export type SourceSummary = {
  readonly accepted: Readonly<Partial<Record<EntityName, number>>>;
  readonly refusals: readonly Refusal[];
};

export type Ledger = {
  /** Where the source left off. Absent until its first batch has been taken. */
  readonly loadCursor: (source: string) => Promise<Cursor | undefined>;
  /**
   * Takes a batch and its cursor in one transaction: all of it or nothing. Records replace their former selves by id; a
   * file replaces all records of its entity from this source. Wins not seen before are noted in the same transaction; a
   * win that is one no more is noted as corrected.
   */
  readonly apply: (source: string, batch: Batch, seenAt: Instant) => Promise<{ readonly changed: boolean }>;
  /** Marks the source's first sync as complete: only wins seen after this are celebrated. */
  readonly completeFirstSync: (source: string) => Promise<void>;
  /** When the source was last synced to its end; absent before the first time. */
  readonly loadLastSuccess: (source: string) => Promise<Instant | undefined>;
  readonly noteSuccess: (source: string, at: Instant) => Promise<void>;
  readonly summary: (source: string) => Promise<SourceSummary>;
  /** Lays down the calendar and sales' terms, and computes every lead's deadlines again. */
  readonly setResponseRule: (rule: ResponseRule | null, calendar: LaidCalendar) => Promise<void>;
  readonly answer: (questions: SnapshotQuestions) => Promise<Aggregates>;
  /**
   * The first `limit` records behind a number of the answer to these questions, by when they count and then by id. Null
   * where it has no such number.
   */
  readonly behind: (
    questions: SnapshotQuestions,
    asked: RecordsQuestion,
    limit: number,
  ) => Promise<readonly RecordBehind[] | null>;
  /**
   * Wins waiting to be celebrated: seen after the source's first sync, won after `wonSince`, never taken before. They are
   * durably marked as taken before this resolves, so a crash may lose a celebration and never repeats one.
   */
  readonly takeCelebrations: (wonSince: Instant, at: Instant, terms: WinTerms) => Promise<readonly WinRow[]>;
  /** Which of these wins, by their keys, are won no more. */
  readonly correctedWins: (keys: readonly string[]) => Promise<readonly string[]>;
  /** What milestones and streaks were looked at so far. */
  readonly loadOccasions: () => Promise<readonly OccasionSeen[]>;
  /** Each takes the place of the one with its key. Durable before it resolves, as with wins. */
  readonly noteOccasions: (noted: readonly OccasionSeen[]) => Promise<void>;
  /** Removes every record of sources that are not among these (a source taken out of the config). */
  readonly keepOnly: (sources: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type LedgerOptions = {
  /** The file; `:memory:` keeps it in memory. */
  readonly path: string;
  readonly memoryMb: number;
  readonly threads: number;
};
