/** The records behind what campaigns brought. */
import type { SnapshotQuestions } from '../../../../shared/domain/aggregates.ts';
import type { RecordsQuestion } from '../../../../shared/domain/behind.ts';
import type { CampaignPart } from '../../../../shared/domain/campaigns-answer.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';
import { campaignLeads, createdThen, handedOverThen, openDeals, wonThen } from '../aggregates/campaigns.ts';
import { dayIn } from '../aggregates/chain.ts';
import type { Sql } from '../aggregates/record-filters.ts';
import { foldedName } from '../fold-name.ts';
import { type Columns, listed } from './listing.ts';

type Asked = Extract<RecordsQuestion, { readonly of: 'campaigns' }>;
/** Where the records of a part are, and what each counts as. */
type Part = Columns & { readonly relation: string; readonly needs: readonly string[] };

const period = ['now', 'from', 'until'] as const;
const open = { entity: 'deal', relation: openDeals, at: 'created_at', needs: ['now', 'currency'] } as const;
const won = {
  entity: 'deal',
  relation: `(from won where ${wonThen})`,
  at: 'won_at',
  needs: ['from', 'until'],
} as const;
const valuedOnly = (relation: string): string => `(from ${relation} where value is not null)`;

const parts: Readonly<Record<CampaignPart, Part>> = {
  visits: {
    entity: 'traffic',
    relation: `(from traffic where ${dayIn('$fromDay', '$untilDay')})`,
    value: 'visits',
    needs: ['fromDay', 'untilDay'],
  },
  leads: { entity: 'lead', relation: `(from ${campaignLeads} where ${createdThen})`, at: 'created_at', needs: period },
  handedOver: {
    entity: 'lead',
    relation: `(from ${campaignLeads} where ${handedOverThen})`,
    at: 'mql_at',
    needs: period,
  },
  open,
  pipeline: { ...open, relation: valuedOnly(open.relation), value: 'value' },
  won,
  revenue: { ...won, relation: valuedOnly(won.relation), value: 'value' },
};

/** Each counts as one of its campaign, by the id of it. */
export function campaignsBehind({ part, days, channel }: Asked, { now, currency }: SnapshotQuestions): Sql {
  const { relation, needs, ...columns } = parts[part];
  const known = { now, currency, ...days };
  const ofChannel =
    channel === null
      ? ''
      : `and campaign_id in (select id from campaign where ${foldedName('channel')} = $channel::varchar)`;
  return {
    sql: listed(`(from ${relation} where campaign_id is not null ${ofChannel})`, { ...columns, as: 'campaign_id' }),
    parameters: {
      ...Object.fromEntries(Object.entries(known).filter(([name]) => needs.includes(name))),
      ...(channel === null ? {} : { channel: foldName(channel) }),
    },
  };
}
