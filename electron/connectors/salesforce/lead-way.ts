/** When a lead came to its stages and its owner, as far as the org keeps a history of it. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Instant, StageChange } from '../../../shared/domain/records.ts';
import type { Mapping } from './mapping.ts';
import { dayAt, instantAt, isTrue, type Row, textAt } from './values.ts';
import { dayIn, startOfDayIn } from '../../../shared/domain/day-in-zone.ts';

/**
 * From when on the org has written down each change of these fields of a lead; undefined where it does not. What a lead was
 * before that nobody knows, and of a younger one without any change it is known that there was none.
 */
export type Tracked = { readonly status: Instant | undefined; readonly owner: Instant | undefined };

export type LeadWay = {
  readonly mqlAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  readonly sqlAt: Instant | undefined;
  readonly rejectedAt: Instant | undefined;
  readonly assignedAt: Instant | undefined;
  readonly stageChanges: readonly StageChange[];
};

type Step = { readonly id: string; readonly stage: string; readonly at: Instant };
type Change = {
  readonly id: string;
  readonly field: string;
  readonly at: Instant;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** @param history rows of LeadHistory in any order. */
export function leadWay(
  row: Row,
  history: readonly Row[],
  createdAt: Instant,
  tracked: Tracked,
  { prefix, zone, config: { leadStages } }: Mapping,
): LeadWay {
  const id = String(row['Id']);
  const changes = changesOf(history);
  const isWhole = (since: Instant | undefined): boolean => since !== undefined && createdAt >= since;
  const steps = stepsOf(row, changes, isWhole(tracked.status), { id, createdAt });
  const rejectedAt = entries(steps, leadStages.rejected).at(-1);
  const accepted = entries(steps, leadStages.accepted);
  const convertedAt = conversion(row, changes, createdAt, zone);
  return {
    mqlAt: entries(steps, leadStages.mql)[0],
    // Taken back after it had been rejected, it is accepted from then on.
    acceptedAt: accepted.find((at) => rejectedAt !== undefined && at > rejectedAt) ?? accepted[0],
    sqlAt: first([convertedAt, entries(steps, leadStages.sql)[0]]),
    rejectedAt,
    assignedAt: assignment(row, changes) ?? (isWhole(tracked.owner) ? createdAt : undefined),
    stageChanges: steps.map((step) => ({
      id: `${prefix}${step.id}`,
      entity: 'lead',
      entityId: `${prefix}${id}`,
      stage: step.stage,
      at: step.at,
    })),
  };
}

function changesOf(history: readonly Row[]): readonly Change[] {
  return history
    .flatMap((one) => {
      const [at, field] = [instantAt(one, 'CreatedDate'), textAt(one, 'Field')];
      if (at === undefined || field === undefined) return [];
      return [{ id: String(one['Id']), field, at, from: textAt(one, 'OldValue'), to: textAt(one, 'NewValue') }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** The stages it was in, each with when it came there; none where nobody can know. */
function stepsOf(
  row: Row,
  changes: readonly Change[],
  isWhole: boolean,
  { id, createdAt }: { readonly id: string; readonly createdAt: Instant },
): readonly Step[] {
  const moves = changes.filter(({ field }) => field === 'Status');
  const stage = moves.length > 0 ? moves[0]?.from : textAt(row, 'Status');
  const begin = stage === undefined || !isWhole ? [] : [{ id: `${id}-created`, stage, at: createdAt }];
  const later = moves.flatMap((move) => (move.to === undefined ? [] : [{ id: move.id, stage: move.to, at: move.at }]));
  return [...begin, ...later];
}

/** When it came into one of the stages from any other. */
function entries(steps: readonly Step[], names: readonly string[]): readonly Instant[] {
  const wanted = new Set(names.map(foldName));
  const isIn = (step: Step | undefined): boolean => step !== undefined && wanted.has(foldName(step.stage));
  return steps.filter((step, index) => isIn(step) && !isIn(steps[index - 1])).map(({ at }) => at);
}

/**
 * The date of a conversion is a day. Its time stands in the history, else with the deal it was converted to, where that is
 * of the same day; else it is as early on that day as it can have been.
 */
function conversion(row: Row, changes: readonly Change[], createdAt: Instant, zone: string): Instant | undefined {
  if (!isTrue(row, 'IsConverted')) return undefined;
  const told = changes.find(({ field }) => field === 'leadConverted')?.at;
  if (told !== undefined) return told;
  const day = dayAt(row, 'ConvertedDate');
  if (day === undefined) return undefined;
  const dealAt = instantAt(row, 'ConvertedOpportunity.CreatedDate');
  if (dealAt !== undefined && dayIn(zone, dealAt) === day) return dealAt;
  return Math.max(createdAt, startOfDayIn(zone, day));
}

/** An owner changes in two rows, one with names and one with ids. */
function assignment(row: Row, changes: readonly Change[]): Instant | undefined {
  const moves = changes.filter(({ field }) => field === 'Owner');
  const owner = textAt(row, 'OwnerId');
  return (moves.findLast(({ to }) => to === owner) ?? moves.at(-1))?.at;
}

function first(times: readonly (Instant | undefined)[]): Instant | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
