/**
 * What sources could not use. The ledger keeps a code of the texts and what it is about, as one text: `notDate "Created"`.
 * The words are made for a wall's locale, by the main process.
 */
import type { sources as english } from '../texts/en/sources.ts';
import { type WrittenTexts, writtenTextsFor } from '../texts/written-texts.ts';
import type { SourceStatus } from './source-status.ts';
import type { StoredProblem } from './problem.ts';

type Texts = WrittenTexts['sources'];
type Reasons = (typeof english)['reasons'];

export type ReasonCode = Exclude<keyof Reasons, 'leftOut'>;
/** What a file is that is no CSV. */
export type FormatCode = keyof (typeof english)['formats'];

/** Why an address is not followed. */
export type AddressCode = keyof (typeof english)['addresses'];

const leftOutMark = 'leftOut ';

/** Why a row was refused. `of` is the column or the field it is about, as people are to read it. */
export const reason: (code: ReasonCode, of?: string) => string = codeOf;

/** Why an address is not followed. `of` is the host or the protocol it leads to. */
export const addressFault: (code: AddressCode, of?: string) => string = codeOf;

/** The same of a value that was left out of a row that counts all the same. */
export function leftOut(why: string): string {
  return `${leftOutMark}${why}`;
}

export function isLeftOut(why: string): boolean {
  return why.startsWith(leftOutMark);
}

/** What an older version has kept is told as it is. */
export function reasonWords(why: string, { reasons }: Texts): string {
  return isLeftOut(why)
    ? reasons.leftOut({ reason: wordsOf(reasons, why.slice(leftOutMark.length)) })
    : wordsOf(reasons, why);
}

/** The problem with what a source said of it put into words, to stand within its sentence. */
export function problemInWords({ code, params }: StoredProblem, locale: string): StoredProblem {
  const texts = writtenTextsFor(locale).sources;
  const { reason: why, found } = params;
  if (code === 'allRowsRefused') return { code, params: { ...params, reason: reasonWords(String(why), texts) } };
  if (code === 'fileNotDelimited') return { code, params: { ...params, found: wordsOf(texts.formats, String(found)) } };
  if (code === 'addressNotAllowed')
    return { code, params: { ...params, reason: wordsOf(texts.addresses, String(why)) } };
  return { code, params };
}

export function sourceInWords(source: SourceStatus, locale: string): SourceStatus {
  const texts = writtenTextsFor(locale).sources;
  return {
    ...source,
    problem: source.problem && problemInWords(source.problem, locale),
    refusals: source.refusals.map(({ entity, reason: why, count, example }) => {
      return { entity, reason: reasonWords(why, texts), count, example };
    }),
  };
}

function codeOf(code: string, of?: string): string {
  return of === undefined ? code : `${code} ${of}`;
}

function wordsOf(texts: Readonly<Record<string, unknown>>, key: string): string {
  const [code = '', ...rest] = key.split(' ');
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (typeof text === 'function') return String(text({ of: rest.join(' ') }));
  return typeof text === 'string' ? text : key;
}
