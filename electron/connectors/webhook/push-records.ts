/** From what is kept of what was pushed to the records of the ledger. */
import type { Activity, Deal, Lead, Person } from '../../../shared/domain/records.ts';
import type { Batch } from '../connector.ts';
import type { Kept, KeptEntity } from './kept-record.ts';

export type RecordTerms = {
  /** The source's id: what every id begins with. */
  readonly source: string;
  /** Of deals whose amount nobody told. */
  readonly currency: string;
};

type KeptOf<E extends KeptEntity> = NonNullable<Extract<Kept, { entity: E }>['record']>;

/** The records, and the ids of those that are gone. */
export function recordsOf(kept: readonly Kept[], terms: RecordTerms): Pick<Batch, 'records' | 'deleted'> {
  const records = { lead: [] as Lead[], deal: [] as Deal[], activity: [] as Activity[], person: [] as Person[] };
  const deleted = new Map<KeptEntity, string[]>();
  for (const one of kept) {
    const id = `${terms.source}:${one.id}`;
    if (one.record === null) deleted.set(one.entity, [...(deleted.get(one.entity) ?? []), id]);
    else if (one.entity === 'lead') records.lead.push(lead(id, one.record, terms));
    else if (one.entity === 'deal') records.deal.push(deal(id, one.record, terms));
    else if (one.entity === 'activity') records.activity.push(activity(id, one.record, terms));
    else records.person.push({ id, ...one.record });
  }
  const filled = Object.entries(records).filter(([, list]) => list.length > 0);
  return { records: Object.fromEntries(filled), deleted: Object.fromEntries(deleted) };
}

function lead(id: string, kept: KeptOf<'lead'>, terms: RecordTerms): Lead {
  const own = ownIds(terms);
  const references = { campaignId: own(kept.campaignId), ownerId: own(kept.ownerId), dealId: own(kept.dealId) };
  return { ...kept, id, attempts: kept.attempts ?? 0, ...references };
}

function deal(id: string, kept: KeptOf<'deal'>, terms: RecordTerms): Deal {
  const own = ownIds(terms);
  return {
    ...kept,
    id,
    name: kept.name ?? kept.company ?? id.slice(terms.source.length + 1),
    amount: kept.amount ?? 0,
    currency: kept.currency ?? terms.currency,
    ownerId: own(kept.ownerId),
    leadId: own(kept.leadId),
    campaignId: own(kept.campaignId),
  };
}

function activity(id: string, kept: KeptOf<'activity'>, terms: RecordTerms): Activity {
  const own = ownIds(terms);
  return {
    ...kept,
    id,
    kind: kept.kind ?? 'other',
    outbound: kept.outbound ?? true,
    automated: kept.automated ?? false,
    leadId: own(kept.leadId),
    dealId: own(kept.dealId),
    personId: own(kept.personId),
  };
}

/** What a record refers to is of the same source. */
function ownIds({ source }: RecordTerms) {
  return (id: string | undefined): string | undefined => (id === undefined ? undefined : `${source}:${id}`);
}
