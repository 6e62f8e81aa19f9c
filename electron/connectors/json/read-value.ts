/** From a value of an entry to one of a record: pure. Undefined where it can't be read as what it is to be. */
import { toMinor } from '../../../shared/domain/money.ts';
import { type Choice, noWords, yesWords, type ValueKind } from '../field-kinds.ts';
import { textOf } from './find-value.ts';
import { type DateOrder, dayOfMoment, instantOf, readMoment } from './read-moment.ts';
import { readNumber } from './read-number.ts';

export type ValueTerms = {
  /** Ids and references begin with it: the source's id and a colon. */
  readonly prefix: string;
  readonly zone: string;
  readonly dates: DateOrder;
  readonly decimal: '.' | ',';
  readonly amounts: 'major' | 'minor';
};

export function readValue(
  kind: ValueKind,
  value: unknown,
  terms: ValueTerms & { readonly currency: string; readonly choice: Choice | undefined },
): string | number | boolean | undefined {
  switch (kind) {
    case 'text':
      return readText(value, terms.choice);
    case 'id':
    case 'reference':
      return readId(value, terms.prefix);
    case 'instant':
    case 'day': {
      const moment = readMoment(value, terms.dates) ?? undefined;
      if (kind === 'day') return moment && dayOfMoment(moment, terms.zone);
      return moment && instantOf(moment, terms.zone);
    }
    case 'money':
      return readMoney(value, terms);
    case 'count': {
      const number = numberOf(value, terms.decimal);
      return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
    }
    case 'currency':
      return typeof value === 'string' && /^[A-Za-z]{3}$/.test(value.trim()) ? value.trim().toUpperCase() : undefined;
    case 'flag':
      return readFlag(value);
  }
}

function readText(value: unknown, choice: Choice | undefined): string | undefined {
  const text = textOf(value) ?? undefined;
  if (!choice || text === undefined) return text;
  const word = text.toLowerCase();
  return choice.known.includes(word) ? word : (choice.otherwise ?? undefined);
}

/** A number that JSON can't hold exactly has lost digits on its way: two ids may have become one. */
function readId(value: unknown, prefix: string): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) return undefined;
  const text = typeof value === 'boolean' ? null : textOf(value);
  return text === null || text === '' ? undefined : `${prefix}${text}`;
}

function readMoney(
  value: unknown,
  { decimal, amounts, currency }: ValueTerms & { readonly currency: string },
): number | undefined {
  const number = numberOf(value, decimal);
  if (number === undefined) return undefined;
  if (amounts === 'major') return toMinor(number, currency);
  return Number.isSafeInteger(number) ? number : undefined;
}

function numberOf(value: unknown, decimal: '.' | ','): number | undefined {
  if (typeof value === 'string') return readNumber(value, decimal) ?? undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function readFlag(value: unknown): boolean | undefined {
  const word = textOf(value)?.toLowerCase() ?? '';
  if (yesWords.includes(word)) return true;
  return noWords.includes(word) ? false : undefined;
}
