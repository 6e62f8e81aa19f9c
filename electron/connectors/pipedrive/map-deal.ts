/** Deals from Pipedrive's. */
import { toMinor } from '../../../shared/domain/money.ts';
import type { Deal } from '../../../shared/domain/records.ts';
import { reason } from '../../../shared/domain/source-words.ts';
import type { DealItem } from './answers.ts';
import type { Contacts } from './contacts.ts';
import { leadFacts, type Making } from './lead-facts.ts';

export type DealMaking = Making & {
  readonly contacts: Pick<Contacts, 'person' | 'organization'>;
  /** For deals without a value, which need no currency. */
  readonly currency: string;
};

/** The deal; or, as a text, why it can't be taken. */
export function dealOf(item: DealItem, making: DealMaking): Deal | string {
  const { id, names, contacts } = making;
  if (item.stage_id === undefined) return reason('empty', 'stage_id');
  const amount = item.value ?? 0;
  const currency = currencyOf(item, making.currency);
  if (currency === null) return reason('notCurrency', 'currency');
  const isWon = item.status === 'won';
  const isLost = item.status === 'lost';
  // A deal that was reopened may keep the times it was won or lost at before.
  const closedAt = (isWon ? item.won_time : isLost ? item.lost_time : undefined) ?? item.close_time;
  // Without it the wall would take it for open.
  if ((isWon || isLost) && closedAt === undefined) return reason('empty', isWon ? 'won_time' : 'lost_time');
  const person = contacts.person(item.person_id);
  const stage = names.stages.get(item.stage_id);
  const pipeline = item.pipeline_id ?? stage?.pipeline;
  const { leadSource, campaignId } = leadFacts(item.custom_fields ?? {}, 0, making);
  const ours = (own: string | undefined): string | undefined => (own === undefined ? undefined : id(own));
  return {
    id: id(item.id),
    name: item.title ?? item.id,
    company: contacts.organization(item.org_id).name ?? person.name,
    email: person.email,
    amount: toMinor(amount, currency),
    currency,
    pipeline: pipeline === undefined ? undefined : (names.pipelines.get(pipeline) ?? pipeline),
    stage: stage?.name ?? item.stage_id,
    // A deal that never moved has been in its first stage since it was made.
    stageEnteredAt: item.stage_change_time ?? item.add_time,
    ownerId: ours(item.owner_id),
    createdAt: item.add_time,
    expectedCloseOn: item.expected_close_date,
    wonAt: isWon ? closedAt : undefined,
    lostAt: isLost ? closedAt : undefined,
    lostReason: isLost ? item.lost_reason : undefined,
    leadId: ours(item.source_lead_id),
    leadSource: leadSource ?? names.channels.get(item.channel ?? ''),
    campaignId,
  };
}

function currencyOf({ value = 0, currency }: DealItem, otherwise: string): string | null {
  const code = currency?.toUpperCase() ?? '';
  if (/^[A-Z]{3}$/.test(code)) return code;
  return value === 0 ? otherwise : null;
}
