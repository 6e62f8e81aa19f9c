/** When a row of `crm.lead` entered its stages, by whatever this Odoo tells of it. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { LeadRow, Stages } from './lead-row.ts';

/** A change of the stage as Odoo's log has it. */
export type TrackedChange = {
  readonly id: number;
  readonly at: Instant;
  readonly before: number | undefined;
  readonly after: number;
  /** What the stage was called then, for one that is gone. */
  readonly name: string;
};

export type StageEntry = {
  /** Tells the entries of a row apart. */
  readonly key: string;
  readonly stageId: number;
  readonly name: string;
  readonly at: Instant;
};

/** How far what is added up from durations may lie beside the stamp it must lead to: they are whole seconds each. */
const toleranceMs = 60_000;

/** @param tracked null where the log may not be read. The oldest entry first. */
export function stageEntries(
  lead: LeadRow,
  tracked: readonly TrackedChange[] | null,
  stages: Stages,
): readonly StageEntry[] {
  if (tracked && tracked.length > 0) return fromLog(lead, tracked, stages);
  return fromDurations(lead, stages) ?? currentAlone(lead);
}

function fromLog({ createdAt }: LeadRow, tracked: readonly TrackedChange[], stages: Stages): readonly StageEntry[] {
  const changes = tracked.toSorted((a, b) => a.at - b.at || a.id - b.id);
  const first = changes[0]?.before;
  const begin = first === undefined ? undefined : stages.get(first);
  const entries = changes.map(({ id, at, after, name }) => {
    return { key: String(id), stageId: after, name: stages.get(after)?.name ?? name, at };
  });
  if (first === undefined || !begin) return entries;
  return [{ key: '0', stageId: first, name: begin.name, at: createdAt }, ...entries];
}

/**
 * From the seconds spent in each stage, which later versions tell: exact where a row went through its stages in their
 * order. Null where it did not, or where nothing is told: then the order it went in is nobody's guess.
 */
function fromDurations(lead: LeadRow, stages: Stages): readonly StageEntry[] | null {
  const { stageId, stage, stageEnteredAt, createdAt } = lead;
  const told = lead.row['duration_tracking'];
  const current = stageId === undefined ? undefined : stages.get(stageId);
  if (typeof told !== 'object' || told === null || stageId === undefined || !current || stage === undefined)
    return null;
  const former = Object.entries(told)
    .map(([id, seconds]) => ({ id: Number(id), stage: stages.get(Number(id)), seconds: Number(seconds) }))
    .filter(({ id, seconds }) => id !== stageId && Number.isFinite(id) && Number.isFinite(seconds));
  if (former.some((one) => !one.stage || one.stage.order >= current.order)) return null;
  let at = createdAt;
  const entries: StageEntry[] = [];
  for (const one of former.toSorted((a, b) => (a.stage?.order ?? 0) - (b.stage?.order ?? 0))) {
    entries.push({ key: `s${one.id}`, stageId: one.id, name: one.stage?.name ?? '', at });
    at += Math.round(one.seconds) * 1000;
  }
  if (Math.abs(at - (stageEnteredAt ?? createdAt)) > toleranceMs) return null;
  return [...entries, { key: `s${stageId}`, stageId, name: stage, at: stageEnteredAt ?? at }];
}

function currentAlone({ stageId, stage, stageEnteredAt, createdAt }: LeadRow): readonly StageEntry[] {
  if (stageId === undefined || stage === undefined) return [];
  return [{ key: `s${stageId}`, stageId, name: stage, at: stageEnteredAt ?? createdAt }];
}

/** What of it belongs to the deal: from the moment on at which there was one. */
export function entriesSince(entries: readonly StageEntry[], at: Instant): readonly StageEntry[] {
  const later = entries.filter((entry) => entry.at > at);
  const standing = entries.findLast((entry) => entry.at <= at);
  return standing ? [{ ...standing, at }, ...later] : later;
}
