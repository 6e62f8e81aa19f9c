import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMeetingStore } from '../../../electron/core/meeting-store.ts';
import { emptyMeetingBook } from '../../../shared/domain/meeting-book.ts';
import { buildBook, buildItem } from '../../builders/meeting.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const book = buildBook({ items: [buildItem()], lastStartedAt: 5 });

describe('the store of meetings', () => {
  it('is empty where there is no file', () => {
    const { load } = createMeetingStore(join(tempDir(), 'meetings.json'));
    expect(load()).toEqual({ book: emptyMeetingBook, movedAside: null });
  });

  it('gives back what it was given', async () => {
    const path = join(tempDir(), 'meetings.json');
    await createMeetingStore(path).save(book);
    expect(createMeetingStore(path).load()).toEqual({ book, movedAside: null });
  });

  it('reads a meeting in which nothing could be set aside yet', () => {
    const path = join(tempDir(), 'meetings.json');
    const running = { startedAt: 5, step: 'problems', promises: [], proposals: [], winsSince: 1 } as const;
    writeFileSync(path, JSON.stringify({ ...book, running }));
    expect(createMeetingStore(path).load().book).toEqual({ ...book, running: { ...running, setAside: [] } });
  });

  it.each(['{', '[]', JSON.stringify({ ...book, format: 99 }), JSON.stringify({ ...book, items: [{}] })])(
    'keeps a file that it can not read beside: %s',
    (text) => {
      const path = join(tempDir(), 'meetings.json');
      writeFileSync(path, text);
      expect(createMeetingStore(path).load()).toEqual({ book: emptyMeetingBook, movedAside: `${path}.bak` });
      expect(existsSync(path)).toBe(false);
      expect(readFileSync(`${path}.bak`, 'utf8')).toBe(text);
    },
  );

  it('keeps the one before, too', () => {
    const path = join(tempDir(), 'meetings.json');
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(path, text);
      createMeetingStore(path).load();
    }
    const kept = ['.bak', '.2.bak', '.3.bak'].map((end) => readFileSync(`${path}${end}`, 'utf8'));
    expect(kept).toEqual(['first', 'second', 'third']);
  });

  it('rejects where the disk refuses', async () => {
    await expect(createMeetingStore(join(tempDir(), 'no', '\0')).save(book)).rejects.toThrow('null bytes');
  });
});
