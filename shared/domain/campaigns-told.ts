/** What the sources can tell of campaigns at all: what none of them tells is unknown, and no zero. */
import type { SourceConfig } from '../config/sources.ts';
import type { CampaignsTotal } from './campaigns-view.ts';

/** Whether a source tells of it for a campaign. */
export type CampaignsTold = { readonly [N in keyof CampaignsTotal]: boolean };

/** A record counts for a campaign when it names one; a deal that names none is of its lead's. */
export function campaignsTold(sources: readonly SourceConfig[]): CampaignsTold {
  const visits = isTold(sources, 'traffic', ['campaignId', 'visits']);
  const leads = isTold(sources, 'lead', ['campaignId']);
  const deals = leads || isTold(sources, 'deal', ['campaignId']);
  // Where nobody tells that deals are won, every one of them would look open.
  const won = deals && isTold(sources, 'deal', ['wonAt']);
  const amounts = won && isTold(sources, 'deal', ['wonAt', 'amount']);
  return {
    visits,
    conversions: isTold(sources, 'traffic', ['campaignId', 'conversions']),
    leads,
    handedOver: isTold(sources, 'lead', ['campaignId', 'mqlAt']),
    open: won,
    pipeline: amounts,
    won,
    revenue: amounts,
  };
}

/** Whether one file of an entity has all of these columns. */
function isTold(
  sources: readonly SourceConfig[],
  entity: 'lead' | 'deal' | 'traffic',
  columns: readonly string[],
): boolean {
  return sources.some((source) => {
    switch (source.kind) {
      case 'demo':
        return true;
      case 'csv':
        return source.files.some(
          (file) =>
            file.entity === entity && columns.every((column) => Reflect.get(file.columns, column) !== undefined),
        );
    }
  });
}
