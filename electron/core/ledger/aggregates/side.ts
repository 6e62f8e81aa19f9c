/** Who brought a record, by where it came from: the one rule in SQL for every number that is split in two. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';
import { foldedName, spelledName } from '../fold-name.ts';

/**
 * SQL: `sales` for the lead sources that sales works up by itself, `marketing` for every other known one and for records of
 * a campaign, else `unknown`. Needs the parameter `$salesLeadSources`, see `salesSourceKeys`.
 */
export function sideOf(leadSource: string, hasCampaign: string): string {
  return `case
    when list_contains($salesLeadSources::varchar[], ${foldedName(leadSource)}) then 'sales'
    when ${spelledName(leadSource)} is not null or ${hasCampaign} then 'marketing'
    else 'unknown' end`;
}

/** The lead sources of sales as `sideOf` compares them. */
export function salesSourceKeys({ salesLeadSources }: Pick<SnapshotQuestions, 'salesLeadSources'>): readonly string[] {
  return salesLeadSources.map(foldName);
}
