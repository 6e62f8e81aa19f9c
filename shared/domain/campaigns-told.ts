/** What the sources can tell of campaigns at all: what none of them tells is unknown, and no zero. */
import type { SourceConfig } from '../config/sources.ts';
import type { CampaignsTotal } from './campaigns-view.ts';
import { isMapped, isTold } from './source-tells.ts';

/** Whether a source tells of it for a campaign. */
export type CampaignsTold = { readonly [N in keyof CampaignsTotal]: boolean };

/** A record counts for a campaign when it names one; a deal that names none is of its lead's. */
export function campaignsTold(sources: readonly SourceConfig[]): CampaignsTold {
  const visits = tells(sources, 'traffic', ['campaignId', 'visits']);
  const leads = tells(sources, 'lead', ['campaignId']);
  const deals = leads || tells(sources, 'deal', ['campaignId']);
  // Where nobody tells that deals are won, every one of them would look open.
  const won = deals && tells(sources, 'deal', ['wonAt']);
  const amounts = won && tells(sources, 'deal', ['wonAt', 'amount']);
  return {
    visits,
    conversions: tells(sources, 'traffic', ['campaignId', 'conversions']),
    leads,
    handedOver: tells(sources, 'lead', ['campaignId', 'mqlAt']),
    open: won,
    pipeline: amounts,
    won,
    revenue: amounts,
  };
}

/** Whether one file of an entity has all of these columns. */
function tells(
  sources: readonly SourceConfig[],
  entity: 'lead' | 'deal' | 'traffic',
  columns: readonly string[],
): boolean {
  return isTold(sources, (file) => file.entity === entity && columns.every((column) => isMapped(file, column)));
}
