/** The filters of a measure of one's own: which records count. One that no record could ever pass is refused. */
import { z } from 'zod';
import { foldName } from '../domain/fold-name.ts';
import { addFaults, type ConfigFault, fault, faultAt } from './fault.ts';

/** What a field takes: any text, a number, an amount of money, a code of a currency, or one of a few words. */
type FieldKind =
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'amount' }
  | { readonly kind: 'currency' }
  | { readonly kind: 'word'; readonly words: readonly string[] };

const text = (example: string): FieldKind => ({ kind: 'text', example });
const word = (...words: readonly string[]): FieldKind => ({ kind: 'word', words });

/** By the kind of record. */
export const filterFields = {
  lead: {
    leadSource: text('Webinar'),
    leadType: text('Demo request'),
    campaignId: text('crm:spring-fair'),
    ownerId: text('crm:17'),
    company: text('Harbour Foods'),
    interest: text('Pumps'),
    rejectReason: text('No budget'),
    attempts: { kind: 'number' },
  },
  deal: {
    leadSource: text('Webinar'),
    campaignId: text('crm:spring-fair'),
    ownerId: text('crm:17'),
    company: text('Harbour Foods'),
    name: text('New line'),
    pipeline: text('New business'),
    stage: text('Proposal'),
    currency: { kind: 'currency' },
    lostReason: text('Price'),
    amount: { kind: 'amount' },
  },
  activity: {
    kind: word('call', 'email', 'meeting', 'message', 'other'),
    personId: text('crm:17'),
    outbound: word('true', 'false'),
    automated: word('true', 'false'),
  },
  traffic: { leadSource: text('Webinar'), campaignId: text('crm:spring-fair') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

type Filter = {
  readonly field: string;
  readonly is?: readonly string[] | undefined;
  readonly isNot?: readonly string[] | undefined;
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
};

/** Keeps the records whose field holds one of these values (any case), none of them, or a number within bounds. */
export const filtersOf = <const F extends string>(fields: Readonly<Record<F, FieldKind>>) =>
  z
    .array(
      z
        .strictObject({
          field: z.enum(Object.keys(fields) as F[]),
          is: z.array(z.string()).min(1).optional(),
          isNot: z.array(z.string()).min(1).optional(),
          /** Numbers of money in major units. */
          atLeast: z.number().optional(),
          below: z.number().optional(),
        })
        .refine(
          ({ is, isNot, atLeast, below }) => [is, isNot, atLeast, below].some((part) => part !== undefined),
          fault('filterEmpty'),
        ),
    )
    .superRefine((filters, context) => {
      const faults = filters.flatMap((filter, index) => operandFaults(filter, fields[filter.field], index));
      // Where an operand makes no sense already, whether all of them together do is no news.
      addFaults(context, faults.length > 0 ? faults : contradictions(filters, fields));
    })
    .default([]);

/** Operators and values that say nothing about such a field, in the filter at `place`. */
function operandFaults(
  { field, is, isNot, atLeast, below }: Filter,
  kind: FieldKind,
  place: number,
): readonly ConfigFault[] {
  const right = { field, example: example(field, kind) };
  const never = { ...right, kind: kind.kind, words: kind.kind === 'word' ? kind.words.map(quoted).join(', ') : '' };
  const values = Object.entries({ is, isNot }).flatMap(([operator, texts]) =>
    (texts ?? []).flatMap((each, index): readonly ConfigFault[] =>
      isOf(each.trim(), kind) ? [] : [{ ...faultAt([place, operator, index], 'filterValue', never), input: each }],
    ),
  );
  if (isNumeric(kind)) return values;
  const bounds = Object.entries({ atLeast, below }).flatMap(([operator, bound]): readonly ConfigFault[] =>
    bound === undefined ? [] : [faultAt([place, operator], 'filterBound', right)],
  );
  return [...values, ...bounds];
}

function isNumeric({ kind }: FieldKind): boolean {
  return kind === 'number' || kind === 'amount';
}

function isOf(value: string, kind: FieldKind): boolean {
  switch (kind.kind) {
    case 'text':
      return value !== '';
    case 'number':
      // Counts are compared as they are written.
      return /^(0|[1-9]\d*)$/.test(value);
    case 'amount':
      return value !== '' && Number.isFinite(Number(value));
    case 'currency':
      return /^[a-z]{3}$/i.test(value);
    case 'word':
      return kind.words.includes(value.toLowerCase());
  }
}

const quoted = (name: string): string => `"${name}"`;

function example(field: string, kind: FieldKind): string {
  switch (kind.kind) {
    case 'text':
      return `{"field": "${field}", "is": ["${kind.example}"]}`;
    case 'number':
      return `{"field": "${field}", "atLeast": 3}`;
    case 'amount':
      return `{"field": "${field}", "atLeast": 10000}`;
    case 'currency':
      return `{"field": "${field}", "is": ["USD"]}`;
    case 'word':
      return `{"field": "${field}", "is": ["${kind.words[0] ?? ''}"]}`;
  }
}

/** Fields of which all filters together leave nothing: a record has to pass every one of them. */
function contradictions<F extends string>(
  filters: readonly (Filter & { readonly field: F })[],
  fields: Readonly<Record<F, FieldKind>>,
): readonly ConfigFault[] {
  return [...new Set(filters.map(({ field }) => field))]
    .filter((field) =>
      leavesNothing(
        filters.filter((filter) => filter.field === field),
        fields[field],
      ),
    )
    .map((field) => faultAt([], 'filterNothing', { field }));
}

function leavesNothing(filters: readonly Filter[], kind: FieldKind): boolean {
  // A count has no value below 0; an amount may.
  const low = Math.max(kind.kind === 'number' ? 0 : -Infinity, ...filters.map(({ atLeast = -Infinity }) => atLeast));
  const high = Math.min(...filters.map(({ below = Infinity }) => below));
  const key = (value: string): string => (kind.kind === 'amount' ? String(Number(value)) : foldName(value));
  const asked = filters.flatMap(({ is }) => (is ? [is.map(key)] : []));
  const refused = new Set(filters.flatMap(({ isNot = [] }) => isNot.map(key)));
  const candidates = kind.kind === 'word' ? kind.words : asked[0];
  if (candidates === undefined) return low >= high;
  const within = (value: string): boolean => !isNumeric(kind) || (Number(value) >= low && Number(value) < high);
  return !candidates.some(
    (value) => within(value) && !refused.has(value) && asked.every((values) => values.includes(value)),
  );
}
