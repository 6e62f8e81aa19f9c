/** SQL of names as they are shown and as they are compared. */

/** Every blank that JavaScript's `trim` takes: tab to carriage return, all that Unicode calls a separator, the byte order mark. */
const blank = String.raw`[\t-\r\pZ\x{feff}]`;

const endBlanks = [' ', '\t', '\n', '\v', '\f', '\r'];

/**
 * SQL: a text without blanks around it. Looking for blanks is dear, so texts of ASCII that begin and end with something else
 * are spared it: those are nearly all.
 */
export function trimmedText(text: string): string {
  const endsBlank = endBlanks.map((end) => `ends_with(${text}, '${end}')`).join(' or ');
  const isBare = `${text} >= '!' and strlen(${text}) = length(${text}) and not (${endsBlank})`;
  return `case when ${isBare} then ${text} else regexp_replace(${text}, '^${blank}+|${blank}+$', '', 'g') end`;
}

/** SQL: a name in its own spelling, null where there is nothing but blanks. */
export function spelledName(name: string): string {
  return `nullif(${trimmedText(name)}, '')`;
}

/** SQL: what names are compared by, as `foldName` of shared/domain says it: the one rule for names in statements. */
export function foldedName(name: string): string {
  return `lower(${trimmedText(name)})`;
}
