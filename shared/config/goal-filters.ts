/** The filters of a measure of one's own: which records count. One that no record could ever pass is refused. */
import { z } from 'zod';
import { foldName } from '../domain/fold-name.ts';

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
type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

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
          'must say what the field is, isNot, is atLeast or is below',
        ),
    )
    .superRefine((filters, context) => {
      const faults = filters.flatMap((filter, index) =>
        operandFaults(filter, fields[filter.field]).map(({ path, message }) => ({ path: [index, ...path], message })),
      );
      // Where an operand makes no sense already, whether all of them together do is no news.
      const all = faults.length > 0 ? faults : contradictions(filters, fields);
      for (const { path, message } of all) context.addIssue({ code: 'custom', path: [...path], message });
    })
    .default([]);

/** Operators and values that say nothing about such a field. */
function operandFaults({ field, is, isNot, atLeast, below }: Filter, kind: FieldKind): readonly Fault[] {
  const refusal = `: ${field} ${takes(kind)}, such as ${example(field, kind)}`;
  const values = Object.entries({ is, isNot }).flatMap(([operator, texts]) =>
    (texts ?? []).flatMap((each, index): readonly Fault[] =>
      isOf(each.trim(), kind)
        ? []
        : [{ path: [operator, index], message: `is "${each}", which can't be found${refusal}` }],
    ),
  );
  if (isNumeric(kind)) return values;
  const bounds = Object.entries({ atLeast, below }).flatMap(([operator, bound]): readonly Fault[] =>
    bound === undefined ? [] : [{ path: [operator], message: `is for numbers alone${refusal}` }],
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

function takes(kind: FieldKind): string {
  switch (kind.kind) {
    case 'text':
      return 'takes texts by "is" and "isNot"';
    case 'number':
      return 'is a whole number';
    case 'amount':
      return 'is an amount of money in major units';
    case 'currency':
      return 'is a three-letter code';
    case 'word':
      return `is ${kind.words.slice(0, -1).join(', ')} or ${kind.words.at(-1) ?? ''}`;
  }
}

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
): readonly Fault[] {
  return [...new Set(filters.map(({ field }) => field))]
    .filter((field) =>
      leavesNothing(
        filters.filter((filter) => filter.field === field),
        fields[field],
      ),
    )
    .map((field) => ({ path: [], message: `can never match: no ${field} is all that is asked of it` }));
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
