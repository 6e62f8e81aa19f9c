/** What a row of `crm.lead` says about itself: lead or opportunity, open, won or lost, and when. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { OdooFieldMap } from './field-map.ts';
import { firstOf, instantOf, linkOf, numberOf, type Row } from './row-values.ts';

export type Stage = { readonly name: string; readonly order: number; readonly isWon: boolean };
export type Stages = ReadonlyMap<number, Stage>;

export type LeadRow = {
  readonly row: Row;
  readonly createdAt: Instant;
  readonly isOpportunity: boolean;
  /** When a lead became an opportunity; absent where it was entered as one. */
  readonly convertedAt: Instant | undefined;
  readonly wonAt: Instant | undefined;
  readonly lostAt: Instant | undefined;
  readonly stageId: number | undefined;
  /** By its present name. */
  readonly stage: string | undefined;
  readonly stageEnteredAt: Instant | undefined;
};

/** Null where a row does not tell when it was made. */
export function leadRowOf(row: Row, stages: Stages, map: OdooFieldMap): LeadRow | null {
  const createdAt = instantOf(row['create_date']);
  if (createdAt === undefined) return null;
  const stage = linkOf(row['stage_id']);
  const isOpportunity = row['type'] !== 'lead';
  const stageEnteredAt = instantOf(row['date_last_stage_update']);
  const outcome = outcomeOf(row, stage && stages.get(stage.id));
  // Odoo clears the day of closing when a deal is opened again, and older versions do not always set it.
  const closedAt = firstOf(row, map.closedAt, instantOf) ?? stageEnteredAt ?? instantOf(row['write_date']);
  return {
    row,
    createdAt,
    isOpportunity,
    convertedAt: isOpportunity ? instantOf(row['date_conversion']) : undefined,
    wonAt: outcome === 'won' && isOpportunity ? closedAt : undefined,
    lostAt: outcome === 'lost' ? (firstOf(row, map.closedAt, instantOf) ?? instantOf(row['write_date'])) : undefined,
    stageId: stage?.id,
    stage: stage && (stages.get(stage.id)?.name ?? stage.label),
    stageEnteredAt,
  };
}

/**
 * Odoo's own word from the version that has one. Before it, lost is what was archived; and an archived row in a won stage
 * is won as long as it is still certain, for marking it lost takes its probability away and leaves its stage.
 */
function outcomeOf(row: Row, stage: Stage | undefined): 'open' | 'won' | 'lost' {
  const status = row['won_status'];
  if (status === 'won' || status === 'lost') return status;
  const isInWonStage = stage?.isWon === true;
  if (row['active'] === false) return isInWonStage && (numberOf(row['probability']) ?? 0) >= 100 ? 'won' : 'lost';
  return isInWonStage && status !== 'pending' ? 'won' : 'open';
}
