/** What a snapshot gives cause to celebrate: taken off the ledger's lists, and only then shown. */
import { createHash } from 'node:crypto';
import type { Config } from '../../shared/config/config.ts';
import type { SnapshotQuestions } from '../../shared/domain/aggregates.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import { dueOccasions, type OccasionTerms } from '../../shared/domain/due-occasions.ts';
import { isTrusted } from '../../shared/domain/freshness.ts';
import type { Instant } from '../../shared/domain/records.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { win } from '../../shared/domain/wins.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { WallKeeper } from './wall-keeper.ts';

/** Who shows it. */
export type Celebrating = Pick<WallKeeper, 'celebrate' | 'celebrated' | 'withdraw'>;

export type Celebrations = {
  /**
   * @param hasLoaded whether every source had been synced to its end before the snapshot was asked for: what comes with a
   *   first sync is no news.
   */
  readonly follow: (snapshot: Snapshot, questions: SnapshotQuestions, hasLoaded: boolean) => Promise<void>;
};

export function createCelebrations(
  { config, calendar, ledger }: { readonly config: Config; readonly calendar: Calendar; readonly ledger: Ledger },
  wall: Celebrating,
): Celebrations {
  const newForMs = config.wins.celebrateWithinHours * 3_600_000;
  /** Whether somebody could have been told of a win when it happened. */
  let wasWatching = false;

  const withdrawCorrected = async (): Promise<void> => {
    const shown = wall.celebrated();
    const corrected = shown.length > 0 ? await ledger.correctedWins(shown) : [];
    if (corrected.length > 0) wall.withdraw(corrected);
  };

  const celebrateWins = async (questions: SnapshotQuestions): Promise<void> => {
    const { now } = questions;
    const rows = await ledger.takeCelebrations(now - newForMs, now, questions);
    if (rows.length > 0) wall.celebrate({ kind: 'wins', wins: rows.map(win), whileAway: !wasWatching });
  };

  const celebrateOccasions = async (snapshot: Snapshot, now: Instant): Promise<void> => {
    const terms = occasionTerms(config, calendar, now);
    const { due, noted } = dueOccasions(snapshot, await ledger.loadOccasions(), terms);
    if (noted.length > 0) await ledger.noteOccasions(noted);
    due.forEach(wall.celebrate);
  };

  return {
    follow: async (snapshot, questions, hasLoaded) => {
      const trusted = isTrusted(snapshot.freshness.state);
      await withdrawCorrected();
      if (trusted) await celebrateWins(questions);
      if (trusted && hasLoaded) await celebrateOccasions(snapshot, questions.now);
      wasWatching = trusted && hasLoaded;
    },
  };
}

function occasionTerms(config: Config, calendar: Calendar, now: Instant): OccasionTerms {
  const { milestones, streaks, celebrateWithinHours } = config.wins;
  const goals = new Map(config.goals.map((goal) => [goal.id, goal]));
  return {
    milestones,
    streaks,
    newSince: calendar.dayOf(now - celebrateWithinHours * 3_600_000),
    isOpen: calendar.workingTime(now, now + 60_000) > 0,
    basisOf: (goal) => fingerprint([goals.get(goal), config.sources]),
    basisOfStreaks: fingerprint([config.agreement, config.sources]),
  };
}

/** Short, and telling nothing of what it is made of. */
function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
