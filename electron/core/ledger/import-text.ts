/** SQL of the plain texts: literals, and what a cell holds before it is taken for anything. */

/** A text as a SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function literals(texts: readonly string[]): string {
  return texts.map(literal).join(', ');
}

/** Whether a value is one of the texts. A longer `in (...)` becomes a join, and a join loses the order of the rows. */
export function isOneOf(value: string, texts: readonly string[]): string {
  return `list_contains([${literals(texts)}], ${value})`;
}

/** Blanks that exports pad with, the no-break ones included. */
const blanks = ' \t\r\n\u00a0\u2007\u2009\u202f\u3000\ufeff';

/** A cell without blanks around it. Trimming by a list of blanks is dear, so cells that show no need are spared it. */
export function trimmed(cell: string): string {
  const isBare = `${cell} >= '(' and ${cell} < chr(127) and right(${cell}, 1) between '!' and '~'`;
  return `case when ${isBare} then ${cell} else trim(${cell}, ${literal(blanks)}) end`;
}

/**
 * A trimmed cell without the apostrophe some exports put before a formula sign; null where it is empty or one of the
 * words for it. The length check spares lower-casing long texts.
 */
export function cellValue(cell: string, empty: readonly string[]): string {
  const words = empty.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  const longest = Math.max(0, ...words.map((word) => Buffer.byteLength(word)));
  const isEmptyWord =
    words.length > 0 ? ` when strlen(${cell}) <= ${longest} and ${isOneOf(`lower(${cell})`, words)} then null` : '';
  const isGuarded = `starts_with(${cell}, '''') and substr(${cell}, 2, 1) in ('=', '+', '-', '@')`;
  return `case when ${cell} = '' then null${isEmptyWord} when ${isGuarded} then substr(${cell}, 2) else ${cell} end`;
}
