import { appendFile, chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePush } from '../../../../electron/connectors/webhook/push-event.ts';
import { createPushState, parseLine } from '../../../../electron/connectors/webhook/push-state.ts';
import {
  openPushStore,
  type PushStore,
  type PushStoreOptions,
} from '../../../../electron/connectors/webhook/push-store.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const now = Date.UTC(2026, 10, 23, 9);
const dayMs = 86_400_000;

const deal = (id: string, more: object = {}) => ({ type: 'deal', id, stage: 'Open', ...more });

async function take(store: PushStore, events: readonly object[], at: number = now) {
  const parsed = parsePush(Buffer.from(JSON.stringify(events)));
  if (!parsed.ok) throw new Error(parsed.fault.error);
  return store.take({ events: parsed.events, isList: true, id: undefined, now: at, currency: 'EUR' });
}

const ids = (store: PushStore, cursor?: string): readonly string[] => store.since(cursor).map(({ id }) => id);
const journalOf = (folder: string): string => join(folder, 'journal.jsonl');

/** Opens, takes, closes. */
async function filled(folder: string, events: readonly object[], options: PushStoreOptions = {}): Promise<void> {
  const store = await openPushStore(folder, options);
  for (const event of events) await take(store, [event]);
  await store.close();
}

describe('what was taken', () => {
  it('is there after a restart, in the order of the last changes', async () => {
    const folder = tempDir();
    await filled(folder, [deal('a'), deal('b'), deal('c'), deal('a', { name: 'A' })]);
    expect(ids(await openPushStore(folder))).toEqual(['b', 'c', 'a']);
  });

  it('is what changed after a cursor, which outlives a restart', async () => {
    const folder = tempDir();
    const store = await openPushStore(folder);
    await take(store, [deal('a'), deal('b')]);
    const cursor = store.cursorAt(store.since(undefined).at(-1)?.number ?? 0);
    expect(store.since(cursor)).toEqual([]);
    await take(store, [deal('a', { name: 'A' })]);
    await store.close();
    expect(ids(await openPushStore(folder), cursor)).toEqual(['a']);
  });

  it('is taken one request after the other, however they come', async () => {
    const folder = tempDir();
    const store = await openPushStore(folder);
    const event = deal('a', { eventId: 'same' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(store, [event])));
    expect(answers.filter((answer) => answer.kind === 'taken' && answer.accepted === 1)).toHaveLength(1);
    expect((await readFile(journalOf(folder), 'utf8')).trim().split('\n')).toHaveLength(1);
    await store.close();
  });
});

describe('a file that is damaged', () => {
  it.each([
    ['cut within its last line', '{"kept":[{"entity":"deal","id":"x"'],
    ['ending in noise', '\u0000\u0000\u0000'],
    ['holding a line of nonsense', 'nonsense\n'],
    ['holding a line of another version', '{"kept":[{"entity":"offer","id":"x","number":9}]}\n'],
  ])('%s keeps all other lines, and goes on', async (_, end) => {
    const folder = tempDir();
    await filled(folder, [deal('a'), deal('b')]);
    await appendFile(journalOf(folder), end);
    await filled(folder, [deal('c')]);
    expect(ids(await openPushStore(folder))).toEqual(['a', 'b', 'c']);
  });

  it('lost altogether is a new store, to which an old cursor means nothing', async () => {
    const folder = tempDir();
    await filled(folder, [deal('a'), deal('b')]);
    const store = await openPushStore(folder);
    const cursor = store.cursorAt(2);
    await store.close();
    await rm(journalOf(folder));
    await filled(folder, [deal('c')]);
    expect(ids(await openPushStore(folder), cursor)).toEqual(['c']);
  });
});

describe('the journal', () => {
  const small = { journalBytes: 400 };

  it('is emptied once it is large, and nothing is lost or forgotten', async () => {
    const folder = tempDir();
    const events = Array.from({ length: 50 }, (_, index) => deal(`d${index % 20}`, { eventId: index, amount: index }));
    await filled(folder, events, small);
    expect((await readFile(journalOf(folder))).length).toBeLessThan(1_000);
    const store = await openPushStore(folder);
    expect(store.since(undefined)).toHaveLength(20);
    expect(await take(store, [{ ...deal('d0'), eventId: 3 }])).toMatchObject({ accepted: 0, repeated: 1 });
    await store.close();
  });

  it('may be left full by a crash between: what is in both files counts once', async () => {
    const folder = tempDir();
    await filled(folder, [deal('a'), deal('b', { name: 'old' }), deal('b', { name: 'new' })]);
    const journal = await readFile(journalOf(folder));
    await filled(folder, [deal('c')], { journalBytes: 1 });
    await writeFile(journalOf(folder), Buffer.concat([journal, await readFile(journalOf(folder))]));
    const store = await openPushStore(folder);
    expect(ids(store)).toEqual(['a', 'b', 'c']);
    expect(store.since(undefined)[1]?.record).toMatchObject({ name: 'new' });
  });

  it('stays where the other file can not be written', async () => {
    const folder = tempDir();
    await filled(folder, [deal('a')]);
    await mkdir(join(folder, 'known.jsonl.new'));
    await filled(folder, [deal('b')], { journalBytes: 1 });
    expect(ids(await openPushStore(folder))).toEqual(['a', 'b']);
  });
});

describe('room', () => {
  const limits = { characters: 400, events: 100 };

  it('is made by forgetting what the ledger has had for longest', async () => {
    const store = await openPushStore(tempDir(), { limits });
    for (let index = 0; index < 20; index += 1) {
      store.noteTaken(store.cursorAt(index));
      expect(await take(store, [deal(`d${index}`)])).toMatchObject({ kind: 'taken' });
    }
    expect(ids(store).length).toBeLessThan(8);
    expect(ids(store).at(-1)).toBe('d19');
    await store.close();
  });

  it('is not made of what the ledger has not taken yet: a push is told to come again', async () => {
    const store = await openPushStore(tempDir(), { limits });
    const answers = [];
    for (let index = 0; index < 20; index += 1) answers.push((await take(store, [deal(`d${index}`)])).kind);
    expect(new Set(answers)).toEqual(new Set(['taken', 'full']));
    expect(ids(store)).toHaveLength(answers.filter((kind) => kind === 'taken').length);
    store.noteTaken(store.cursorAt(5));
    expect(await take(store, [deal('later')])).toMatchObject({ kind: 'taken' });
    await store.close();
  });

  it('for event ids is kept for a week and more, and only then made', async () => {
    const store = await openPushStore(tempDir(), { limits: { ...limits, characters: 1e6, events: 2 } });
    const send = async (eventId: string, at: number) => (await take(store, [deal('a', { eventId })], at)).kind;
    expect([await send('1', now), await send('2', now + dayMs)]).toEqual(['taken', 'taken']);
    expect(await send('3', now + 7 * dayMs)).toBe('full');
    expect(await take(store, [deal('a', { eventId: '1' })], now + 7 * dayMs)).toMatchObject({ repeated: 1 });
    expect(await send('3', now + 8 * dayMs)).toBe('taken');
    await store.close();
  });

  it('for event ids is made also of those that came while the clock was ahead', async () => {
    const store = await openPushStore(tempDir(), { limits: { ...limits, characters: 1e6, events: 1 } });
    const send = async (eventId: string, at: number) => (await take(store, [deal('a', { eventId })], at)).kind;
    expect([await send('1', now + 400 * dayMs), await send('2', now)]).toEqual(['taken', 'taken']);
    await store.close();
  });

  it('numbers go on where they were, be all that had them forgotten', () => {
    const limits = { characters: 0, events: 100 };
    const [before, after] = [createPushState(limits), createPushState(limits)];
    before.put({ name: 'one', kept: [{ entity: 'deal', id: 'a', number: 7, record: null }] });
    expect(before.shrink(before.cursorAt(7))).toBe(true);
    for (const line of before.lines()) after.put(parseLine(line) ?? {});
    expect([after.since(undefined), after.lastNumber(), after.name()]).toEqual([[], 7, 'one']);
  });
});

it('where the disk refuses, nothing is taken, the reason is told, and it is tried again', async () => {
  const folder = tempDir();
  const store = await openPushStore(join(folder, 'hook'));
  // A file where the folder should be.
  await writeFile(join(folder, 'hook'), '');
  expect(await take(store, [deal('a')])).toEqual({ kind: 'refused', reason: expect.stringMatching(/^E[A-Z]+$/) });
  expect([await store.refusal(), ids(store)]).toEqual([expect.stringMatching(/^E[A-Z]+$/), []]);
  await rm(join(folder, 'hook'));
  expect(await store.refusal()).toBeNull();
  expect(await take(store, [deal('a')])).toMatchObject({ kind: 'taken' });
  await store.close();
  expect(ids(await openPushStore(join(folder, 'hook')))).toEqual(['a']);
});

it('a store that is only read leaves no trace', async () => {
  const folder = tempDir();
  await chmod(folder, 0o500);
  const store = await openPushStore(join(folder, 'hook'));
  expect(ids(store)).toEqual([]);
  await store.close();
  expect(await readdir(folder)).toEqual([]);
});
