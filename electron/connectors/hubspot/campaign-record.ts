/** Marketing campaigns as campaigns of ours. Pure. */
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import { toMinor } from '../../../shared/domain/money.ts';
import type { Campaign, Day } from '../../../shared/domain/records.ts';
import type { MarketingCampaign } from './answers.ts';
import { numberOf, parseInstant, textOf } from './property-values.ts';

export const campaignProperties = [
  'hs_name',
  'hs_start_date',
  'hs_end_date',
  'hs_campaign_status',
  'hs_currency_code',
  'hs_spend_items_sum_amount',
] as const;

export function campaignRecord({ id, properties }: MarketingCampaign, prefix: string, currency: string): Campaign {
  const own = textOf(properties, 'hs_currency_code')?.toUpperCase() ?? currency;
  const spent = numberOf(properties, 'hs_spend_items_sum_amount');
  const isMoney = spent !== undefined && /^[A-Z]{3}$/.test(own);
  return {
    id: `${prefix}${id}`,
    name: textOf(properties, 'hs_name') ?? `#${id}`,
    startsOn: campaignDay(textOf(properties, 'hs_start_date')),
    endsOn: campaignDay(textOf(properties, 'hs_end_date')),
    status: textOf(properties, 'hs_campaign_status'),
    ...(isMoney ? { cost: toMinor(spent, own), currency: own } : {}),
  };
}

/** Days are kept as midnights of UTC. */
export function campaignDay(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const at = parseInstant(text);
  return at === undefined ? undefined : dayIn('UTC', at);
}
