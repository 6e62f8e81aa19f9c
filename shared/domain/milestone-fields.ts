import type { FunnelMilestone } from './insight-answers.ts';

/** Where the date of a milestone stands, by the names that the config knows. */
export const milestoneFields: Readonly<Record<FunnelMilestone, string>> = {
  created: 'lead.createdAt',
  mql: 'lead.mqlAt',
  accepted: 'lead.acceptedAt',
  sql: 'lead.sqlAt',
  deal: 'deal.createdAt',
  won: 'deal.wonAt',
};
