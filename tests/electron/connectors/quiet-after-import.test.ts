/** After an import of hundreds of records at one instant: what each poll costs once the minutes around it have passed. */
import { describe, expect, it } from 'vitest';
import type { HubspotClient } from '../../../electron/connectors/hubspot/hubspot-client.ts';
import { changesOf } from '../../../electron/connectors/hubspot/search-stream.ts';
import { changedPages } from '../../../electron/connectors/pipedrive/changed-pages.ts';
import { leadPages } from '../../../electron/connectors/pipedrive/lead-pages.ts';
import type { Stream } from '../../../electron/connectors/stream-sync.ts';

const minute = 60_000;
const imported = Date.UTC(2026, 10, 20, 12);
const { signal } = new AbortController();

type Source = {
  /** One page of those that changed since an instant, after so many: ids from 1 on. */
  readonly page: (since: number, skip: number) => readonly number[];
  readonly now: () => number;
};

/** Calls that each poll takes, so many minutes after the import; the first is the one that reads it. */
async function callsOf(
  minutes: readonly number[],
  streamOf: (source: Source) => Pick<Stream, 'from' | 'changes'>,
): Promise<readonly number[]> {
  let calls = 0;
  let now = imported;
  const { from, changes } = streamOf({
    now: () => now,
    page: (since, skip) => {
      calls += 1;
      const all = since <= imported ? Array.from({ length: 5 }, (_, index) => index + 1) : [];
      return all.slice(skip, skip + 2);
    },
  });
  let position = from(imported - 60 * minute);
  const perPoll: number[] = [];
  for (const later of minutes) {
    const before = calls;
    now = imported + later * minute;
    for (let more = true; more;) ({ position, more } = await changes(position, signal));
    perPoll.push(calls - before);
  }
  return perPoll;
}

const time = new Date(imported).toISOString().replace('.000', '');

describe('an import is read again for minutes, and then no more', () => {
  it('by HubSpot', async () => {
    const calls = await callsOf([0, 1, 6, 7, 8], ({ page, now }) => {
      const read = async (_schema: unknown, request: { readonly body?: unknown }) => {
        const { filterGroups } = request.body as { filterGroups: { filters: { operator: string; value: string }[] }[] };
        const valueOf = (wanted: string): number =>
          Number(filterGroups[0]?.filters.find(({ operator }) => operator === wanted)?.value ?? 0);
        const ids = page(valueOf('GTE'), valueOf('GT'));
        const results = ids.map((id) => ({ id: `${id}`, properties: { hs_lastmodifieddate: time } }));
        return { results, ...(ids.includes(5) || ids.length === 0 ? {} : { paging: { next: { after: 'x' } } }) };
      };
      const client = { read, answeredAt: now } as unknown as HubspotClient;
      const found = async () => ({ records: {} });
      return changesOf({ client, type: 'deals', properties: async () => [], onRefused: () => {}, foundOf: found });
    });
    // The page of the instant, its pages by id, and what comes after it.
    expect(calls).toEqual([6, 6, 6, 1, 1]);
  });

  const item = (id: number) => ({ id: `${id}`, at: imported, item: id });

  it("by Pipedrive's deals", async () => {
    const calls = await callsOf([0, 1, 6, 7, 8], ({ page, now }) =>
      changedPages({
        answeredAt: now,
        page: async ({ updated_since: since, cursor }) => {
          const skip = Number(cursor ?? 0);
          const items = page(Date.parse(since ?? ''), skip);
          return { items, next: items.length < 2 ? null : String(skip + 2) };
        },
        read: (items) => items.map((id) => item(Number(id))),
        found: async () => ({}),
      }),
    );
    expect(calls).toEqual([3, 3, 3, 1, 1]);
  });

  it("by Pipedrive's leads", async () => {
    const [first, second, third, ...quiet] = await callsOf([0, 1, 6, 7, 8], ({ page, now }) =>
      leadPages({
        answeredAt: now,
        page: async ({ updated_since: since, start }) => {
          const skip = Number(start);
          const items = page(Date.parse(String(since)), skip);
          return { items, next: items.length < 2 ? null : skip + 2 };
        },
        read: (items) => items.map((id) => ({ id: String(id), update_time: imported })),
        found: async () => ({}),
      }),
    );
    expect(Math.min(first ?? 0, second ?? 0, third ?? 0)).toBeGreaterThan(2);
    expect(quiet).toEqual([1, 1]);
  });
});
