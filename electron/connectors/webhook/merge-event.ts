/** What is known of a record after an event: what it told before, and what the event changes. Pure. */
import { toMinor } from '../../../shared/domain/money.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { type Kept, type KeptEntity, keptSchema } from './kept-record.ts';
import type { PushEvent } from './push-event.ts';

export type MergeTerms = {
  /** When the event came: a win that does not say when was won then. */
  readonly now: Instant;
  /** Of amounts that name none, of deals that had none before. */
  readonly currency: string;
};

/** `field` needs something: `error` says what. */
export type Merged =
  { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly field: string; readonly error: string };

type Fields = Readonly<Record<string, unknown>>;

export function entityOf({ type }: Pick<PushEvent, 'type'>): KeptEntity {
  return type === 'win' ? 'deal' : type;
}

/** @param known what was known of the same record; undefined where nothing was. */
export function mergeEvent(event: PushEvent, known: Kept | undefined, number: number, terms: MergeTerms): Merged {
  const entity = entityOf(event);
  const base = { entity, id: event.id, number };
  if ('deleted' in event && event.deleted === true) return parsed({ ...base, record: null });
  const former: Fields = known?.record ?? {};
  const { type, eventId: _eventId, id: _id, ...changes } = event;
  if (entity !== 'deal') return parsed({ ...base, record: merged(former, changes) });
  const told = money(type === 'win' ? won(changes, former, terms.now) : closed(changes), former, terms.currency);
  if (told === null) return { ok: false, field: 'currency', error: 'needs "amount" beside it.' };
  return parsed({ ...base, record: merged(former, told) });
}

function merged(former: Fields, changes: Fields): Fields {
  return Object.fromEntries(
    Object.entries({ ...former, ...defined(changes) }).filter(([, value]) => value !== null && value !== undefined),
  );
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A win told twice is the one it was: only another `wonAt` makes it another. */
function won(changes: Fields, former: Fields, now: Instant): Fields {
  return {
    ...changes,
    wonAt: changes['wonAt'] ?? former['wonAt'] ?? now,
    stage: changes['stage'] ?? former['stage'] ?? 'Won',
    lostAt: null,
    lostReason: null,
  };
}

/** A deal that is won is lost no more, and the other way round. */
function closed(changes: Fields): Fields {
  const isSet = (field: string): boolean => typeof changes[field] === 'number';
  if (isSet('wonAt') && !isSet('lostAt')) return { ...changes, lostAt: null, lostReason: null };
  return isSet('lostAt') && !isSet('wonAt') ? { ...changes, wonAt: null } : changes;
}

/** The amount in minor units. Null: a currency alone would turn an amount into another. */
function money(changes: Fields, former: Fields, fallback: string): Fields | null {
  const { amount, currency } = changes;
  const known = former['currency'];
  if (typeof amount === 'number') {
    const its = [currency, known, fallback].find((one) => typeof one === 'string') ?? fallback;
    return { ...changes, amount: toMinor(amount, its), currency: its };
  }
  const isAnother = currency !== undefined && currency !== known;
  return isAnother && amount !== null && former['amount'] !== undefined ? null : changes;
}

function parsed(candidate: unknown): Merged {
  const result = keptSchema.safeParse(candidate);
  if (result.success) return { ok: true, kept: result.data };
  // Every field is well by itself; only one that a record can't be without may be missing.
  const field = result.error.issues[0]?.path.at(-1);
  return { ok: false, field: String(field ?? 'id'), error: 'is needed: it is neither sent nor known from before.' };
}
