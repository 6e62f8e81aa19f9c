/** A Campaign of Salesforce as a campaign. It counts no visits, so there is no traffic. */
import { toMinor } from '../../../shared/domain/money.ts';
import type { Campaign } from '../../../shared/domain/records.ts';
import { currencyOf } from './map-deal.ts';
import { type Mapped, type Mapping, refused } from './mapping.ts';
import { dayAt, numberAt, type Row, textAt } from './values.ts';

export const campaignPaths: readonly string[] = [
  'Name',
  'Type',
  'StartDate',
  'EndDate',
  'Status',
  'ActualCost',
  'CurrencyIsoCode',
];

export function mapCampaign(row: Row, mapping: Mapping): Mapped<Campaign> {
  const name = textAt(row, 'Name');
  if (name === undefined) return refused('empty', 'Name');
  const cost = numberAt(row, 'ActualCost');
  const currency = currencyOf(row) ?? mapping.currency;
  return {
    kind: 'record',
    record: {
      id: `${mapping.prefix}${String(row['Id'])}`,
      name,
      channel: textAt(row, 'Type'),
      startsOn: dayAt(row, 'StartDate'),
      endsOn: dayAt(row, 'EndDate'),
      status: textAt(row, 'Status'),
      ...(cost === undefined ? {} : { cost: toMinor(cost, currency), currency }),
    },
  };
}
