import {
  afterPage,
  askFrom,
  type Changed,
  markAt,
  readMark,
  writeMark,
} from '../../electron/connectors/change-mark.ts';
import type { Stream } from '../../electron/connectors/stream-sync.ts';
import { lead } from '../builders/records.ts';

export type PagedRecord = Changed & { readonly open: boolean };

/** A source with one list of leads, ordered by when they last changed, a few to the page. */
export function createPagedSource(pageSize: number) {
  const records = new Map<string, PagedRecord>();
  const calls = { changes: 0, open: 0, ids: 0 };
  const recordsOf = (items: readonly PagedRecord[]) => ({
    lead: items.map(({ id, at, open }) => lead(id, { createdAt: at, name: open ? 'open' : 'done' })),
  });
  const byChange = (): readonly PagedRecord[] =>
    [...records.values()].toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));

  const stream: Stream = {
    name: 'leads',
    everyMs: 1000,
    unitsPerPoll: 1,
    from: markAt,
    changes: async (position) => {
      calls.changes += 1;
      const mark = readMark(position);
      const skip = Number(mark.page ?? 0);
      const since = byChange().filter(({ at }) => at >= askFrom(mark));
      const items = since.slice(skip, skip + pageSize);
      const more = since.length > skip + pageSize;
      const { news, mark: next } = afterPage(mark, items, null);
      // The list is asked from the same instant on until its last page, so the mark stays where it began.
      const following = more ? { ...next, at: mark.at, page: String(skip + pageSize) } : next;
      return {
        found: news.length > 0 ? { records: recordsOf(news) } : {},
        position: writeMark(following),
        more,
        at: items.at(-1)?.at ?? null,
      };
    },
    open: async (mark) => {
      calls.open += 1;
      const skip = Number(mark ?? 0);
      const open = byChange().filter((record) => record.open);
      const next = open.length > skip + pageSize ? String(skip + pageSize) : null;
      return { found: { records: recordsOf(open.slice(skip, skip + pageSize)) }, next };
    },
    ids: {
      entity: 'lead',
      page: async (mark) => {
        calls.ids += 1;
        const all = [...records.keys()].toSorted();
        const skip = Number(mark ?? 0);
        return {
          found: all.slice(skip, skip + pageSize).map((id) => lead(id).id),
          next: all.length > skip + pageSize ? String(skip + pageSize) : null,
        };
      },
    },
  };
  return {
    stream,
    calls,
    put: (id: string, at: number, open = false) => records.set(id, { id, at, open }),
    remove: (id: string) => records.delete(id),
  };
}
