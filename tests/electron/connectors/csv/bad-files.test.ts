import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, readCsv, sentenceOf, syncFolder } from './csv-harness.ts';

const leads = { entity: 'lead', columns: { id: 'id', createdAt: 'created' } } as const;
const problemOf = async (content: string | Buffer, more: object = {}) => {
  const taken = await readCsv(content, { ...leads, ...more });
  return taken.error && { kind: taken.error.kind, ...taken.error.problem };
};

describe('a file that can not be used', () => {
  it.each([
    ['nothing at all', ''],
    ['a header and nothing else', 'id,created\n'],
    ['only blank lines', '\n\n\n'],
  ])('is told of when it holds %s', async (_what, content) => {
    expect(await problemOf(content)).toEqual({ kind: 'unusable', code: 'fileEmpty', params: { path: 'file.csv' } });
  });

  it.each([
    ['webPage', '<!DOCTYPE html>\n<html><body>Sign in</body></html>'],
    ['json', '[{"id": 1}]'],
    ['xml', '<?xml version="1.0"?><rows/>'],
    ['workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ['noText', Buffer.from('id,created\n1,2024-01-01\n\0\0\0\u0001\n')],
  ])('is called by what it is: %s', async (found, content) => {
    expect(await problemOf(content)).toMatchObject({ code: 'fileNotDelimited', params: { found } });
  });

  it('is told of with the line of a quote that is never closed', async () => {
    const content = `id,created\n1,2024-01-01\n2,"2024-01-01\n${'3,2024-01-01\n'.repeat(100)}`;
    expect(await problemOf(content)).toMatchObject({ code: 'unterminatedQuote', params: { line: 3 } });
  });

  it('is told of when a row goes on for ever, and takes little memory', async () => {
    const content = Buffer.concat([Buffer.from('id,created\n1,2024-01-01\n2,'), Buffer.alloc(64 << 20, 'x')]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(content)).toMatchObject({ code: 'rowTooLong', params: { line: 3, limitMb: 16 } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 << 20);
  }, 60_000);

  it('is told of when no row of it can be taken', async () => {
    const taken = await readCsv('id,created\n1,soon\n2,later\n', leads);
    expect(sentenceOf(taken)).toBe(
      'Not one row of file.csv could be taken: "created" is no date (such as "1, soon"). Check the columns in the config and the export; Tandem keeps the last good numbers.',
    );
  });

  it('is told of when it is not there', async () => {
    const folder = await makeFolder();
    const taken = await syncFolder(folder, [{ ...leads, from: 'gone.csv' }]);
    expect(taken.error).toMatchObject({
      kind: 'unusable',
      problem: { code: 'fileMissing', params: { path: 'gone.csv' } },
    });
  });

  it('is told of when it stops being readable, and holds up no other', async () => {
    const folder = await makeFolder({ 'people.csv': 'id,name,team\n1,Ada,sales\n', 'leads/older/1.csv': '' });
    await symlink(join(folder, 'leads', 'older'), join(folder, 'leads', 'linked.csv'), 'junction');
    const people = { entity: 'person', from: 'people.csv', columns: { id: 'id', name: 'name', team: 'team' } } as const;
    const taken = await syncFolder(folder, [{ ...leads, from: 'leads' }, people]);
    expect(taken.error).toMatchObject({
      kind: 'unusable',
      problem: { code: 'fileUnreadable', params: { path: 'leads/linked.csv' } },
    });
    expect(taken.records['person']).toHaveLength(1);
  });
});

describe('a file that is being written', () => {
  it.each([
    ['a row', 'id,created,name\n1,2024-01-01,a\n2,2024-'],
    ['a quoted value', 'id,created,name\n1,2024-01-01,a\n2,2024-01-01,"Ac'],
    ['a letter', Buffer.from('id,created,name\n1,2024-01-01,Jörg\n2,2024-01-01,Jö').subarray(0, -1)],
  ])('is left alone for a moment when it stops in the middle of %s', async (_where, content) => {
    const taken = await readCsv(content, { ...leads, columns: { ...leads.columns, name: 'name' } });
    expect(taken.error).toMatchObject({ kind: 'unusable', problem: { code: 'fileBeingWritten' }, retryAfterMs: 2000 });
  });

  it('is complete without a last line end', async () => {
    const taken = await readCsv('id,created\n1,2024-01-01\n2,2024-01-02', leads);
    expect(taken.records['lead']).toHaveLength(2);
  });
});

describe('rows that can not be used', () => {
  it('are counted by reason with an example, and the others are taken', async () => {
    const content = [
      'id,created,name',
      '1,2024-01-01,a',
      '2,2024-01-01',
      '3,2024-01-01,b,c',
      ',2024-01-01,d',
      '5,,e',
      '6,someday,f',
      '7,2024-01-01,"g"h"',
      '8,2024-01-01,i',
      '',
    ].join('\n');
    const taken = await readCsv(content, leads);
    expect(taken.records['lead']?.map((lead) => lead['id'])).toEqual(['crm:1', 'crm:8']);
    expect(new Map(taken.refusals.map(({ reason, count, example }) => [reason, `${count} ${example}`]))).toEqual(
      new Map([
        ['tooFewColumns', '1 2,2024-01-01'],
        ['tooManyColumns', '1 3,2024-01-01,b,c'],
        ['quoteNotDoubled', '1 7,2024-01-01,"g"h"'],
        ['empty "id"', '1 2024-01-01'],
        ['empty "created"', '1 5'],
        ['notDate "created"', '1 6, someday'],
      ]),
    );
  });

  it('keep to the last of two with the same id', async () => {
    const taken = await readCsv('id,created\n1,2024-01-01\n2,2024-01-02\n1,2024-01-03\n', leads);
    expect(taken.records['lead']?.map((lead) => [lead['id'], lead['createdAt']])).toEqual([
      ['crm:2', Date.parse('2024-01-02')],
      ['crm:1', Date.parse('2024-01-03')],
    ]);
    expect(taken.refusals).toEqual([{ entity: 'lead', reason: 'duplicate', count: 1, example: '1' }]);
  });

  it('may be a great many', async () => {
    const content = `id,created\n1,2024-01-01\n${'x,y,z\n'.repeat(200_000)}${',\n'.repeat(200_000)}`;
    const taken = await readCsv(content, leads);
    expect(taken.records['lead']).toHaveLength(1);
    expect(taken.refusals.map(({ reason, count }) => [reason, count])).toEqual([
      ['tooManyColumns', 200_000],
      ['empty "id"', 200_000],
    ]);
  }, 60_000);
});

describe('what is no record and no mistake', () => {
  it('is the small print below a Salesforce report', async () => {
    const content =
      'id,created\r\n1,2024-01-01\r\n\r\n"Grand Totals (1 records)"\r\n\r\n"My Leads"\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\r\n"Confidential Information - Do Not Distribute"\r\n"Generated By:  Ana Pop  22.11.2026 14:00"\r\n"ACME"';
    const taken = await readCsv(content, leads);
    expect(taken).toMatchObject({ error: null, refusals: [] });
    expect(taken.records['lead']).toHaveLength(1);
  });

  it('is a blank line, a sep= line, lines to skip, and a name between brackets', async () => {
    expect((await readCsv('\n\nid,created\n\n1,2024-01-01\n\n', leads)).records['lead']).toHaveLength(1);
    expect((await readCsv('sep=;\nid;created\n1;2024-01-01\n', leads)).records['lead']).toHaveLength(1);
    const skipped = await readCsv('My "report\nof leads\nid,created\n1,2024-01-01\n', { ...leads, skipLines: 2 });
    expect(skipped.records['lead']).toHaveLength(1);
    const folder = await makeFolder({ 'leads [2024] *.csv': 'id,created\n1,2024-01-01\n' });
    await writeFile(join(folder, 'leads 2 x.csv'), 'id,created\n2,2024-01-01\n');
    expect((await syncFolder(folder, [{ ...leads, from: 'leads [2024] *.csv' }])).records['lead']).toHaveLength(1);
  });
});
