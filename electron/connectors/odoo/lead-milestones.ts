/**
 * When a lead was handed over, accepted, qualified or rejected. The config names the stages that say so, by name or id; and
 * four words stand for what Odoo knows beside stages: `lead`, `opportunity`, `won` and `lost`.
 */
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { OdooSourceConfig } from '../../../shared/config/sources/odoo.ts';
import type { Instant, Lead } from '../../../shared/domain/records.ts';
import type { LeadRow } from './lead-row.ts';
import type { StageEntry } from './stage-entries.ts';

export type Milestones = Pick<Lead, 'mqlAt' | 'acceptedAt' | 'sqlAt' | 'rejectedAt'>;
export type LeadStages = OdooSourceConfig['stages'];

export const stageWords = ['lead', 'opportunity', 'won', 'lost'] as const;

export function milestones(lead: LeadRow, entries: readonly StageEntry[], stages: LeadStages): Milestones {
  const reached = (names: readonly string[]): Instant | undefined => firstReached(lead, entries, names);
  return {
    mqlAt: reached(stages.mql),
    // Without a word from the config: what was made an opportunity was accepted, and a lead that was archived rejected.
    acceptedAt: stages.accepted.length > 0 ? reached(stages.accepted) : lead.convertedAt,
    sqlAt: reached(stages.sql),
    rejectedAt: stages.rejected.length > 0 ? reached(stages.rejected) : lead.isOpportunity ? undefined : lead.lostAt,
  };
}

function firstReached(lead: LeadRow, entries: readonly StageEntry[], names: readonly string[]): Instant | undefined {
  const wanted = new Set(names.map(foldName));
  const isWanted = ({ stageId, name }: StageEntry): boolean =>
    wanted.has(foldName(name)) || wanted.has(String(stageId));
  const instants = [
    ...entries.filter(isWanted).map(({ at }) => at),
    ...stageWords.filter((word) => wanted.has(word)).flatMap((word) => byWord(lead, word) ?? []),
  ];
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function byWord(
  { createdAt, convertedAt, isOpportunity, wonAt, lostAt }: LeadRow,
  word: (typeof stageWords)[number],
): Instant | undefined {
  if (word === 'won') return wonAt;
  if (word === 'lost') return lostAt;
  if (word === 'lead') return isOpportunity && convertedAt === undefined ? undefined : createdAt;
  return isOpportunity ? (convertedAt ?? createdAt) : undefined;
}
