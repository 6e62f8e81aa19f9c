import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-harness.ts';

/** What a person would compare: blanks around a value mean nothing. */
const shown = (value: string | undefined): string => (value ?? '').trim();

const leads = {
  entity: 'lead',
  columns: { id: 'id', createdAt: { value: '2024-01-01' }, name: 'name', company: 'company' },
  empty: [],
};

/** Stands for the file's own line end: parsers differ by design about any other kind. */
const lineEnd = '\u2424';
const piece = fc.constantFrom('a', 'é', '日', ' ', ',', ';', '"', '""', lineEnd, 'x', '1', '\t', '—', '“');
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const wellFormed = cell.map((text) => (/[",;\t\u2424]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
/** Anything a program or a person may have put between two delimiters. */
const anyField = fc.oneof({ weight: 6, arbitrary: wellFormed }, { weight: 1, arbitrary: cell });

const document = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  rows: fc.array(fc.array(anyField, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  endsWithNewline: fc.boolean(),
});

describe('a delimited file, held against another parser', () => {
  it('is read the same row by row, or its rows are counted as refused', async () => {
    await fc.assert(
      fc.asyncProperty(document, async ({ delimiter, newline, mark, rows, endsWithNewline }) => {
        const lines = [
          ['id', 'name', 'company'],
          ['first', 'n', 'c'],
          ...rows.map((row, index) => [`r${index}`, ...row]),
        ].map((row) => row.join(delimiter));
        const text = (mark + lines.join(newline) + (endsWithNewline ? newline : '')).replaceAll(lineEnd, newline);
        const taken = await readCsv(text, { ...leads, delimiter });
        const oracle = Papa.parse<string[]>(text.slice(mark.length), { delimiter, newline });
        const broken = new Set(oracle.errors.map(({ row }) => row));
        const expected = oracle.data
          .filter((row, index) => index > 0 && row.length === 3 && !broken.has(index) && shown(row[0]) !== '')
          .map((row) => row.map(shown).join('|'));
        const problem = taken.error?.problem.code;
        expect([undefined, 'fileBeingWritten', 'unterminatedQuote']).toContain(problem);
        if (problem) return;
        const byId = new Map((taken.records['lead'] ?? []).map((row) => [row['id'], row]));
        const read = [...byId.values()].map((row) =>
          [String(row['id']).slice('crm:'.length), row['name'] ?? '', row['company'] ?? ''].join('|'),
        );
        const refused = taken.refusals.reduce((sum, { count }) => sum + count, 0);
        const guarded = (line: string): string => line.replaceAll(/(^|\|)'(?=[=+\-@])/g, '$1');
        expect(read.filter((line) => !expected.map(guarded).includes(line))).toEqual([]);
        expect(read.length + refused).toBeGreaterThanOrEqual(expected.length);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
