import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldedName, spelledName } from '../../../../electron/core/ledger/fold-name.ts';
import { rows } from '../../../../electron/core/ledger/query.ts';
import { foldName } from '../../../../shared/domain/fold-name.ts';

let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
});
afterAll(() => instance.closeSync());

/** The names of which the ledger's key is not `foldName`'s. Compared in SQL: what is read back loses a leading byte order mark. */
async function disagreements(names: readonly string[]): Promise<readonly string[]> {
  const connection = await instance.connect();
  const found = await rows(
    connection,
    z.object({ name: z.string() }),
    `select '<' || name || '>' as name
      from (select unnest($names::varchar[]) as name, unnest($keys::varchar[]) as key)
      where ${foldedName('name')} is distinct from key`,
    { names, keys: names.map(foldName) },
  );
  connection.closeSync();
  return found.map(({ name }) => name);
}

async function answer(sql: string, name: string | null): Promise<string | null> {
  const connection = await instance.connect();
  const [found] = await rows(connection, z.object({ a: z.string().nullable() }), `select ${sql} as a`, { name });
  connection.closeSync();
  return found?.a ?? null;
}

/** Halves of a pair of surrogates are no letters and left out. */
const lettersOf = (from: number, until: number): readonly string[] =>
  Array.from({ length: until - from }, (_, index) => from + index)
    .filter((point) => point < 0xd8_00 || point > 0xdf_ff)
    .map((point) => String.fromCodePoint(point));

describe('the keys that names are compared by', () => {
  it.each([
    ['alone', (letter: string) => letter],
    ['before a name', (letter: string) => `${letter}Ad`],
    ['after a name', (letter: string) => `Ad${letter}`],
    ['after letters that are no ASCII', (letter: string) => `ÉΣ${letter}`],
    ['within a name', (letter: string) => `A${letter}d`],
    ['among blanks', (letter: string) => `\t ${letter}A${letter}\u00a0\n`],
  ])('are the same in statements and outside for every letter of the basic plane %s', async (_, nameOf) => {
    expect(await disagreements(lettersOf(0, 0x1_00_00).map(nameOf))).toEqual([]);
  });

  it('are the same for the letters beyond it', async () => {
    expect(await disagreements(lettersOf(0x1_00_00, 0x2_00_00))).toEqual([]);
  });

  it('are the same for words of every kind', async () => {
    const words = [
      '',
      ' ',
      '\t\n',
      'Οδυσσεύς',
      'ΟΔΥΣΣΕΥΣ',
      'İSTANBUL',
      'Straße',
      'ﬁn',
      'e\u0301',
      '\u0000a ',
      'a\u0085',
    ];
    expect(await disagreements([...words, ...words.map((word) => ` ${word}\u2028`)])).toEqual([]);
  });

  it.each([
    [' Paid Search ', 'paid search'],
    ['\tGoogle\r\n', 'google'],
    ['\u00a0Google\u3000', 'google'],
    ['\ufeffGoogle', 'google'],
    ['Paid\u00a0Search', 'paid\u00a0search'],
    ['İSTANBUL', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ÉVÉNEMENT', 'événement'],
    ['\u2029', ''],
  ])('fold %j into %j', async (name, key) => {
    expect(foldName(name)).toBe(key);
    expect(await answer(foldedName('$name::varchar'), name)).toBe(key);
  });
});

it.each([
  ['\tPaid  Search\u00a0', 'Paid  Search'],
  ['Événement\n', 'Événement'],
  [' \t\u00a0', null],
  ['', null],
])('the spelling of %j is %j', async (name, spelling) => {
  expect(await answer(spelledName('$name::varchar'), name)).toBe(spelling);
});

it('where there is no name there is neither spelling nor key', async () => {
  expect(await answer(spelledName('$name::varchar'), null)).toBeNull();
  expect(await answer(foldedName('$name::varchar'), null)).toBeNull();
});
