import { describe, expect, it } from 'vitest';
import { createCodePageDecoder } from '../../../../electron/connectors/csv/code-pages.ts';
import { readCsv, sentenceOf } from './csv-harness.ts';

const leads = { entity: 'lead', columns: { id: 'id', createdAt: 'created', name: 'name' } } as const;
const text = 'id,created,name\n1,2024-01-01,Jörg Müller\n2,2024-01-01,Société\n';
const namesOf = async (content: string | Buffer, more: object = {}) => {
  const taken = await readCsv(content, { ...leads, ...more });
  return taken.error ? sentenceOf(taken) : (taken.records['lead'] ?? []).map((lead) => lead['name']);
};
const utf16be = (source: string): Buffer => Buffer.from(source, 'utf16le').swap16();

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 little endian without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian with a mark', utf16be(`\ufeff${text}`)],
    ['UTF-16 big endian without one', utf16be(text)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('%s is found out', async (_name, content) => {
    expect(await namesOf(content)).toEqual(['Jörg Müller', 'Société']);
  });

  it('are found out even when the first other letter comes late', async () => {
    const late = `id,created,name\n${'1,2024-01-01,a\n'.repeat(30_000)}2,2024-01-01,Jörg\n`;
    expect((await namesOf(Buffer.from(late, 'latin1'))).at(-1)).toBe('Jörg');
    expect((await namesOf(Buffer.from(late))).at(-1)).toBe('Jörg');
  });

  it('keep letters whole that are cut by the end of a chunk', async () => {
    const long = `id,created,name\n${Array.from({ length: 40_000 }, (_, index) => `${index},2024-01-01,日本é😀`).join('\n')}\n`;
    for (const content of [Buffer.from(long), Buffer.from(`\ufeff${long}`, 'utf16le')]) {
      expect(new Set(await namesOf(content))).toEqual(new Set(['日本é😀']));
    }
  });

  it.each([
    ['cp437', [0x94, 0x81, 0x82]],
    ['cp850', [0x94, 0x81, 0x82]],
    ['windows-1252', [0xf6, 0xfc, 0xe9]],
    ['iso-8859-1', [0xf6, 0xfc, 0xe9]],
  ] as const)('%s is read when the config says so', async (encoding, bytes) => {
    const content = Buffer.concat([
      Buffer.from('id,created,name\n1,2024-01-01,'),
      Buffer.from(bytes),
      Buffer.from('\n'),
    ]);
    expect(await namesOf(content, { encoding })).toEqual(['öüé']);
    expect(await namesOf(content, { legacyEncoding: encoding })).toEqual(['öüé']);
  });

  it('agree with what the platform knows of Windows-1252', () => {
    const all = Buffer.from(
      Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)),
    );
    const decoded = createCodePageDecoder('windows-1252')(all)?.toString('utf8');
    expect(decoded?.slice(128, 160)).toContain('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
    expect(decoded?.slice(-96)).toBe(all.subarray(-96).toString('latin1'));
  });

  it('that do not fit are told of', async () => {
    expect(await namesOf(Buffer.from(text, 'latin1'), { encoding: 'utf-8' })).toMatch(/can't be read as utf-8/);
    expect(await namesOf(Buffer.from(`\ufeff${text}`), { encoding: 'windows-1252' })).toMatch(
      /can't be read as windows-1252/,
    );
    const unused = Buffer.concat([Buffer.from(text), Buffer.from([0x81, 0xff, 10])]);
    expect(await namesOf(unused)).toMatch(/can't be read as windows-1252/);
  });
});

describe('dialects', () => {
  it.each([',', ';', '\t', '|'])('a delimiter of %j is found in the header', async (delimiter) => {
    expect(await namesOf(text.replaceAll(',', delimiter))).toEqual(['Jörg Müller', 'Société']);
  });

  it.each(['\n', '\r\n', '\r'])('lines may end with %j', async (lineEnd) => {
    expect(await namesOf(text.replaceAll('\n', lineEnd))).toEqual(['Jörg Müller', 'Société']);
  });

  it('lines may end in different ways in one file', async () => {
    expect(await namesOf('id,created,name\r\n1,2024-01-01,a\n2,2024-01-01,b\r\n')).toEqual(['a', 'b']);
    expect(await namesOf('id,created,name\n1,2024-01-01,a\r\n2,2024-01-01,b\n')).toEqual(['a', 'b']);
  });

  it('a delimiter inside quotes does not mislead', async () => {
    const content = '"id";"created";"name";"a, b, c, d, e"\n1;2024-01-01;"Mü;ller";x\n';
    expect(await namesOf(content)).toEqual(['Mü;ller']);
  });

  it('a header may go over several lines and have quotes in it', async () => {
    const content = 'id,created,name,"Date entered ""Demo\n(Sales Pipeline)"""\n1,2024-01-01,a,\n';
    const columns = { ...leads.columns, mqlAt: 'Date entered "Demo\n(Sales Pipeline)"' };
    const taken = await readCsv(content, { ...leads, columns });
    expect(taken.records['lead']).toHaveLength(1);
  });

  it('only the mapped ones of ten thousand columns count', async () => {
    const extra = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const rows = [0, 1, 2].map((row) => ['a', '2024-01-01', `n${row}`, ...extra.map(() => 'x')].join(','));
    const content = [['id', 'created', 'name', ...extra].join(','), ...rows, ''].join('\n');
    expect(await namesOf(content)).toEqual(['n2']);
  });

  it('a long unmapped value is no trouble, a long mapped one is refused', async () => {
    const content = `id,created,name,notes\n1,2024-01-01,a,${'x'.repeat(3_000_000)}\n2,2024-01-01,${'y'.repeat(3_000_000)},b\n`;
    const taken = await readCsv(content, leads);
    expect(taken.records['lead']?.map((lead) => lead['name'])).toEqual(['a']);
    expect(taken.refusals).toMatchObject([{ reason: 'tooLong', count: 1 }]);
  });

  it('the first column that is not empty counts, renamed, on a condition, or else what is given', async () => {
    const content =
      'id,mail,phone,state,created\n1,,555,won,2024-01-01\n2,a@b.c,,Lost,2024-01-01\n3,,,WON,2024-01-01\n';
    const columns = {
      id: 'id',
      createdAt: 'created',
      email: { column: ['mail', 'phone'], otherwise: 'none at all' },
      leadType: { column: 'state', rename: { Won: 'customer' } },
      rejectedAt: { column: 'created', when: { column: 'state', is: ['lost'] } },
    };
    const taken = await readCsv(content, { entity: 'lead', columns });
    expect(taken.records['lead']).toMatchObject([
      { email: '555', leadType: 'customer' },
      { email: 'a@b.c', leadType: 'Lost', rejectedAt: Date.parse('2024-01-01') },
      { email: 'none at all', leadType: 'customer' },
    ]);
    expect(taken.records['lead']?.[0]).not.toHaveProperty('rejectedAt');
  });
});
