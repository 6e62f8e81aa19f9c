/** The first lines of a delimited file: its delimiter, its line ends, the names of its columns. */
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';

export type Header = {
  readonly delimiter: string;
  readonly bareCr: boolean;
  readonly names: readonly string[];
  /** Lines up to and with the header, as they are counted by line ends. */
  readonly lines: number;
  /** Characters up to the first record. */
  readonly length: number;
  /** Its line ends with CR LF. */
  readonly isCrlf: boolean;
  /** Nothing comes before it and no line end stands inside it, so that whoever counts lines finds the first record. */
  readonly isPlain: boolean;
};

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads the header off the beginning of a file; null when it goes on beyond `text`. Blank lines above it, and the `sep=`
 * line some spreadsheets write, are skipped.
 */
export function parseHeader(
  text: string,
  isWhole: boolean,
  config: Pick<CsvFileConfig, 'delimiter' | 'skipLines'>,
): Header | null {
  const bareCr = isBareCr(text);
  const lineEnd = bareCr ? /\r/g : /\r?\n/g;
  let at = 0;
  let lines = 0;
  let separator: string | undefined;
  const skipLine = (): boolean => {
    lineEnd.lastIndex = at;
    const found = lineEnd.exec(text);
    if (!found) return false;
    at = found.index + found[0].length;
    lines++;
    return true;
  };
  for (let skipped = 0; skipped < config.skipLines; skipped++) if (!skipLine()) return atEnd(isWhole, bareCr);
  for (;;) {
    const line = text.slice(at, at + 100).split(/[\r\n]/, 1)[0] ?? '';
    const sep = /^sep=(.)$/i.exec(line);
    if (sep) separator = sep[1];
    else if (line.trim() !== '') break;
    if (!skipLine()) return atEnd(isWhole, bareCr);
  }
  const skipped = at;
  const end = rowEnd(text, at, bareCr);
  if (end === null && !isWhole) return null;
  const row = text.slice(at, end ?? text.length);
  at = end ?? text.length;
  lines += skipLineEnd(text, at, bareCr) > at ? 1 : 0;
  const delimiter = config.delimiter === 'auto' ? (separator ?? sniffDelimiter(row)) : config.delimiter;
  const names = splitRow(row, delimiter).map((name) => name.replace(/^\ufeff/, '').trim());
  return {
    delimiter,
    bareCr,
    names,
    lines,
    length: skipLineEnd(text, at, bareCr),
    isCrlf: text.startsWith('\r\n', at),
    isPlain: !/[\r\n]/.test(row) && skipped === 0 && !bareCr,
  };
}

function atEnd(isWhole: boolean, bareCr: boolean): Header | null {
  return isWhole ? { delimiter: ',', bareCr, names: [], lines: 0, length: 0, isCrlf: false, isPlain: false } : null;
}

/** Only where the first line end is a CR alone and the text has no LF at all: a stray CR must not become a line end. */
function isBareCr(text: string): boolean {
  const first = /\r\n|\n|\r/.exec(text.replaceAll(/"[^"]*"/g, '""'));
  return (
    first?.[0] === '\r' &&
    !text
      .slice(0, -1)
      .replaceAll(/"[^"]*"/g, '""')
      .includes('\n')
  );
}

function rowEnd(text: string, from: number, bareCr: boolean): number | null {
  let isQuoted = false;
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || (character === '\r' && (bareCr || text[index + 1] === '\n'))))
      return index;
  }
  return null;
}

function skipLineEnd(text: string, at: number, bareCr: boolean): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || (bareCr && text[at] === '\r') ? at + 1 : at;
}

/** The sign that stands most often outside quotes. */
function sniffDelimiter(row: string): string {
  const bare = row.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.sign;
}

function splitRow(row: string, delimiter: string): readonly string[] {
  const names: string[] = [];
  let at = 0;
  for (;;) {
    let end = at;
    if (row[at] === '"') {
      end = at + 1;
      while (end < row.length && (row[end] !== '"' || row[end + 1] === '"')) end += row[end] === '"' ? 2 : 1;
    }
    end = row.indexOf(delimiter, end);
    names.push(unquoted(row.slice(at, end < 0 ? row.length : end)));
    if (end < 0) return names;
    at = end + delimiter.length;
  }
}

function unquoted(field: string): string {
  const match = /^"([\s\S]*)"\s*$/.exec(field);
  return match?.[1] === undefined ? field : match[1].replaceAll('""', '"');
}
