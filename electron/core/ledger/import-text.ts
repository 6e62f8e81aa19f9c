/** SQL of the plain texts: literals, and what a cell holds before it is taken for anything. */
import { foldName } from '../../../shared/domain/fold-name.ts';
import { foldedName } from './fold-name.ts';

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

/**
 * A trimmed cell without the apostrophe some exports put before a formula sign; null where it is empty or one of the
 * words for it. The length check spares lower-casing long texts; a capital letter takes up to three times the bytes of its
 * small one, as the Kelvin sign does.
 */
export function cellValue(cell: string, empty: readonly string[]): string {
  const words = empty.map(foldName).filter((word) => word !== '');
  const longest = Math.max(0, ...words.map((word) => Buffer.byteLength(word)));
  const isEmptyWord =
    words.length > 0 ? ` when strlen(${cell}) <= ${3 * longest} and ${isOneOf(foldedName(cell), words)} then null` : '';
  const isGuarded = `starts_with(${cell}, '''') and substr(${cell}, 2, 1) in ('=', '+', '-', '@')`;
  return `case when ${cell} = '' then null${isEmptyWord} when ${isGuarded} then substr(${cell}, 2) else ${cell} end`;
}
