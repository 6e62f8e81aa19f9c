/** A deal as a deal of ours. Pure. */
import type { HubspotDealField } from '../../../shared/config/sources/hubspot.ts';
import { dayIn } from '../../../shared/domain/day-in-zone.ts';
import { toMinor } from '../../../shared/domain/money.ts';
import type { Day, Deal, Instant } from '../../../shared/domain/records.ts';
import { leftOut, reason } from '../../../shared/domain/source-words.ts';
import type { CrmObject } from './answers.ts';
import type { DealRules } from './deal-rules.ts';
import { labelOf } from './definitions.ts';
import {
  dayOf,
  earliestOf,
  flagOf,
  instantOf,
  numberOf,
  type Properties,
  textOf,
  timeOrDayOf,
} from './property-values.ts';

export type ReadDeal =
  | { readonly kind: 'deal'; readonly record: Deal; readonly leftOut: readonly string[] }
  /** In a pipeline that does not count. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Who buys: the contact a deal belongs to. */
export type Buyer = {
  /** As an id of ours. */
  readonly leadId?: string | undefined;
  readonly email?: string | undefined;
};

export function dealRecord({ id, properties }: CrmObject, { leadId, email }: Buyer, rules: DealRules): ReadDeal {
  const { prefix } = rules;
  const name = (field: HubspotDealField): string | undefined => rules.properties[field];
  const text = (field: HubspotDealField): string | undefined => textOf(properties, name(field));
  const choice = (field: HubspotDealField): string | undefined => {
    const [property, value] = [name(field), text(field)];
    return property === undefined || value === undefined ? undefined : labelOf(rules.list, property, value);
  };
  const reference = (field: HubspotDealField): string | undefined => {
    const value = text(field);
    return value === undefined ? undefined : `${prefix}${value}`;
  };
  const pipeline = textOf(properties, 'pipeline');
  if (!rules.counts(pipeline)) return { kind: 'elsewhere' };
  const stage = textOf(properties, 'dealstage');
  if (stage === undefined) return { kind: 'refused', reason: reason('empty', '"dealstage"') };

  const stageEnteredAt =
    instantOf(properties, 'hs_v2_date_entered_current_stage') ?? earliestOf(properties, rules.entered.get(stage) ?? []);
  const state = stateOf({ id, properties }, stage, rules);
  const closedAt = (field: 'wonAt' | 'lostAt'): Instant | undefined =>
    timeOrDayOf(properties, name(field), rules.zone) ?? stageEnteredAt;
  if (state !== 'open' && closedAt(state === 'won' ? 'wonAt' : 'lostAt') === undefined)
    return {
      kind: 'refused',
      reason: reason('empty', `"${name(state === 'won' ? 'wonAt' : 'lostAt') ?? 'closedate'}"`),
    };

  const money = moneyOf(rules, text('amount'), text('currency'));
  return {
    kind: 'deal',
    leftOut: money.leftOut,
    record: {
      id: `${prefix}${id}`,
      name: text('name') ?? `#${id}`,
      company: text('company'),
      email,
      amount: money.amount,
      currency: money.currency,
      pipeline: pipeline === undefined ? undefined : (rules.pipelines.get(pipeline) ?? pipeline),
      stage: rules.stages.get(stage)?.label ?? stage,
      stageEnteredAt,
      ownerId: reference('ownerId'),
      createdAt: timeOrDayOf(properties, name('createdAt'), rules.zone),
      // Once closed, the estimate has become the fact.
      expectedCloseOn: state === 'open' ? expectedDay(properties, name('expectedCloseOn'), rules.zone) : undefined,
      wonAt: state === 'won' ? closedAt('wonAt') : undefined,
      lostAt: state === 'lost' ? closedAt('lostAt') : undefined,
      lostReason: state === 'lost' ? choice('lostReason') : undefined,
      leadId,
      leadSource: choice('leadSource'),
      campaignId: reference('campaignId'),
    },
  };
}

/** By what the deal says of itself; else by what its stage is. */
function stateOf({ properties }: CrmObject, stage: string, rules: DealRules): 'open' | 'won' | 'lost' {
  const metadata = rules.stages.get(stage)?.metadata ?? {};
  const isClosed = flagOf(properties, 'hs_is_closed') ?? flagOf(metadata, 'isClosed') ?? false;
  const isWon = flagOf(properties, 'hs_is_closed_won') ?? (isClosed && numberOf(metadata, 'probability') === 1);
  return isWon ? 'won' : isClosed ? 'lost' : 'open';
}

function moneyOf({ currency, properties }: DealRules, amount: string | undefined, own: string | undefined) {
  const code = own?.toUpperCase() ?? currency;
  const isCode = /^[A-Z]{3}$/.test(code);
  const value = amount === undefined ? 0 : Number(amount);
  const isNumber = Number.isFinite(value);
  return {
    currency: isCode ? code : currency,
    // An amount in no currency there is must not count as one in another.
    amount: isNumber && isCode ? toMinor(value, code) : 0,
    leftOut: [
      ...(isNumber ? [] : [leftOut(reason('notNumber', `"${properties.amount ?? ''}"`))]),
      ...(isCode ? [] : [leftOut(reason('notCurrency', `"${properties.currency ?? ''}"`))]),
    ],
  };
}

/** A day stays the day it is; an instant is told by the calendar's zone. */
function expectedDay(properties: Properties, name: string | undefined, zone: string): Day | undefined {
  const at = instantOf(properties, name);
  return dayOf(properties, name) ?? (at === undefined ? undefined : dayIn(zone, at));
}
