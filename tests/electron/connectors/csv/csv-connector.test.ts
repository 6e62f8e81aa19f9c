import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCsvConnector } from '../../../../electron/connectors/csv/csv-connector.ts';
import { createLedgerKeeper } from '../../../contracts/ledger-keeper.ts';
import { describeConnector } from '../../../contracts/connector-contract.ts';
import { csvSource, type FileInput, makeFolder, syncFolder } from './csv-harness.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';

const leads = { entity: 'lead', from: 'leads.csv', columns: { id: 'id', createdAt: 'created' } } as const;
const deals = { entity: 'deal', from: 'deals.csv', columns: { id: 'id', stage: 'stage' } } as const;
const leadFile = 'id,created\n1,2024-01-01\n2,2024-01-02\n';
describeConnector('csv', async () => {
  const folder = await makeFolder({ 'leads.csv': leadFile, 'deals.csv': 'id,stage\n1,Open\n2,Won\n' });
  return {
    prefix: 'crm:',
    now: Date.UTC(2024, 5, 1),
    start: () => createCsvConnector(csvSource([leads, deals]), buildEnvironment({ configDir: folder })),
    moveOn: async () => {
      await writeFile(join(folder, 'leads.csv'), 'id,created\n2,2024-01-05\n3,2024-01-03\n');
      return Date.UTC(2024, 5, 2);
    },
    anew: () => undefined,
    workDir: join(folder, '.work'),
    keeper: () => createLedgerKeeper('crm'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('what has changed', () => {
  it('is nothing while a file looks the same, or holds the same', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile });
    const first = await syncFolder(folder, [leads]);
    expect(first.batches).toBe(1);
    const again = await syncFolder(folder, [leads], { cursor: first.cursor });
    expect(again.batches).toBe(0);
    await utimes(join(folder, 'leads.csv'), 1, 1);
    const touched = await syncFolder(folder, [leads], { cursor: first.cursor });
    expect(touched).toMatchObject({ batches: 1, records: {} });
    expect((await syncFolder(folder, [leads], { cursor: touched.cursor })).batches).toBe(0);
  });

  it('is the entity of the file that changed, and no other', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile, 'deals.csv': 'id,stage\n1,Open\n' });
    const first = await syncFolder(folder, [leads, deals]);
    await writeFile(join(folder, 'deals.csv'), 'id,stage\n1,Won\n2,Open\n');
    const second = await syncFolder(folder, [leads, deals], { cursor: first.cursor });
    expect(Object.keys(second.records)).toEqual(['deal']);
  });

  it('is everything when the mapping changes, or the zone it depends on', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile });
    const { cursor } = await syncFolder(folder, [leads]);
    expect((await syncFolder(folder, [{ ...leads, decimal: ',' }], { cursor })).records['lead']).toHaveLength(2);
    const zoned = await syncFolder(folder, [leads], { cursor, zone: 'Europe/Berlin' });
    expect(zoned.records['lead']?.[0]?.['createdAt']).toBe(Date.parse('2023-12-31T23:00:00Z'));
  });

  it('is everything when the cursor can not be read', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile });
    for (const cursor of ['', 'nonsense', '{"format":9}']) {
      expect((await syncFolder(folder, [leads], { cursor })).records['lead']).toHaveLength(2);
    }
  });

  it('takes away what the config no longer names', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile, 'deals.csv': 'id,stage\n1,Open\n' });
    const { cursor } = await syncFolder(folder, [leads, deals]);
    const without = await syncFolder(folder, [leads], { cursor });
    expect(without).toMatchObject({ batches: 1, records: { deal: [] } });
  });
});

describe('several files', () => {
  it('of a folder make up one entity; where an id comes twice, the later name wins', async () => {
    const folder = await makeFolder({
      'in/2024-02.csv': 'created;id\n2024-02-01;2\n2024-02-02;3\n',
      'in/2024-01.csv': leadFile,
      'in/notes.md': 'no data',
      'in/~$2024-03.csv': 'locked',
    });
    const taken = await syncFolder(folder, [{ ...leads, from: 'in' }]);
    expect(taken.error).toBeNull();
    const byId = new Map(taken.records['lead']?.map((lead) => [lead['id'], lead['createdAt']]));
    expect(byId).toEqual(
      new Map([
        ['crm:1', Date.parse('2024-01-01')],
        ['crm:2', Date.parse('2024-02-01')],
        ['crm:3', Date.parse('2024-02-02')],
      ]),
    );
    await rm(join(folder, 'in/2024-02.csv'));
    const after = await syncFolder(folder, [{ ...leads, from: 'in' }], { cursor: taken.cursor });
    expect(after.records['lead']).toHaveLength(2);
  });

  it('of one entity with different columns are read together', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile, 'more.csv': 'Key,When,Mail\n9,05.03.2024,a@b.c\n' });
    const more: FileInput = {
      entity: 'lead',
      from: 'more.csv',
      columns: { id: 'Key', createdAt: 'When', email: 'Mail' },
    };
    const taken = await syncFolder(folder, [leads, more]);
    expect(taken.records['lead']).toHaveLength(3);
    expect(taken.records['lead']?.[2]).toMatchObject({ id: 'crm:9', email: 'a@b.c' });
    await writeFile(join(folder, 'leads.csv'), 'id,created\n1,2024-01-01\n');
    const after = await syncFolder(folder, [leads, more], { cursor: taken.cursor });
    expect(after.records['lead']?.map((lead) => lead['id'])).toEqual(['crm:1', 'crm:9']);
  });

  it('may be the same file read in two ways', async () => {
    const folder = await makeFolder({ 'd.csv': 'id,opened,closed\n1,2024-01-01,2024-02-01\n' });
    const change = (stage: string, at: string): FileInput => ({
      entity: 'stageChange',
      from: 'd.csv',
      columns: { entity: { value: 'deal' }, entityId: 'id', stage: { value: stage }, at },
    });
    const taken = await syncFolder(folder, [change('Open', 'opened'), change('Won', 'closed')]);
    expect(taken.records['stageChange']?.map((row) => row['stage'])).toEqual(['Open', 'Won']);
  });

  it('do not hold each other up: one that is gone is told of after the others are taken', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile });
    const taken = await syncFolder(folder, [deals, leads]);
    expect(taken.records['lead']).toHaveLength(2);
    expect(taken.error?.problem).toEqual({ code: 'fileMissing', params: { path: 'deals.csv' } });
  });

  it('are those of a folder, not the folders in it, whatever they are called', async () => {
    const folder = await makeFolder({ 'leads/1.csv': 'id,created\n1,2024-01-01\n', 'leads/2023.csv/2.csv': '' });
    const columns = { id: 'id', createdAt: 'created' } as const;
    const taken = await syncFolder(folder, [{ entity: 'lead', from: 'leads', columns }]);
    expect(taken.error).toBeNull();
    expect(taken.records['lead']).toHaveLength(1);
  });

  it('are missed when a folder has none', async () => {
    const folder = await makeFolder({ 'in/readme.md': '' });
    expect((await syncFolder(folder, [{ ...leads, from: 'in' }])).error?.problem.code).toBe('folderWithoutFiles');
  });

  it('leave nothing behind in the work folder', async () => {
    const folder = await makeFolder({ 'leads.csv': Buffer.from(`\ufeff${leadFile}`, 'utf16le') });
    const workDir = join(folder, 'work');
    expect((await syncFolder(folder, [leads], { workDir })).records['lead']).toHaveLength(2);
    expect(await readdir(workDir)).toEqual([]);
  });
});

describe('the watch', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  const watchFolder = (folder: string, from: string): (() => number) => {
    const changed = vi.fn<() => void>();
    const connector = createCsvConnector(csvSource([{ ...leads, from }]), buildEnvironment({ configDir: folder }));
    const stop = connector.watch?.(changed);
    if (stop) stops.push(() => void stop());
    return () => changed.mock.calls.length;
  };

  /** The watcher takes a moment to be there: a change is made again until it is seen. */
  const seenAfter = async (calls: () => number, change: () => Promise<unknown>): Promise<void> => {
    const before = calls();
    await vi.waitFor(
      async () => {
        await change();
        await vi.waitFor(() => expect(calls()).toBeGreaterThan(before), { timeout: 1500, interval: 20 });
      },
      { timeout: 15_000, interval: 10 },
    );
  };

  it('sees a file written, replaced, removed and put back', async () => {
    const folder = await makeFolder({ 'leads.csv': leadFile });
    const calls = watchFolder(folder, 'leads.csv');
    let turn = 0;
    await seenAfter(calls, () => writeFile(join(folder, 'leads.csv'), `${leadFile}${turn++},2024-02-01\n`));
    await seenAfter(calls, async () => {
      await writeFile(join(folder, 'new.csv'), `${leadFile}${turn++},2024-02-01\n`);
      await rename(join(folder, 'new.csv'), join(folder, 'leads.csv'));
    });
    await seenAfter(calls, () => rm(join(folder, 'leads.csv'), { force: true }));
    await seenAfter(calls, () => writeFile(join(folder, 'leads.csv'), `${leadFile}${turn++},2024-02-01\n`));
    expect(calls()).toBeGreaterThanOrEqual(4);
  }, 60_000);

  it('sees files come into a folder that was not there', async () => {
    const folder = await makeFolder();
    const calls = watchFolder(folder, 'in');
    let turn = 0;
    await seenAfter(calls, async () => {
      await mkdir(join(folder, 'in'), { recursive: true });
      await writeFile(join(folder, `in/${turn++}.csv`), leadFile);
    });
    expect(calls()).toBeGreaterThan(0);
  }, 60_000);
});
