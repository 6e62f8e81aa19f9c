import { expect, it } from 'vitest';
import type { Search } from '../../../../electron/connectors/odoo/odoo-reader.ts';
import { createRowFeed } from '../../../../electron/connectors/odoo/row-feed.ts';
import { createFakeClock } from '../../../fakes/fake-clock.ts';

const minute = 60_000;
const { signal } = new AbortController();

/** A feed over one row that was last written at noon, and what it asks for. */
function feedOverOne() {
  const clock = createFakeClock();
  const asked: Search[] = [];
  const row = { id: 1, write_date: '2026-11-18 12:00:00' };
  const search = async (wanted: Search) => {
    asked.push(wanted);
    const [, , since] = wanted.domain[0] ?? [];
    return typeof since === 'string' && since <= row.write_date ? [row] : [];
  };
  const feed = createRowFeed({ search }, clock, { model: 'crm.lead', domain: [], fields: ['name'], pageSize: 100 });
  return { clock, feed, since: () => asked.at(-1)?.domain };
}

it('reads the last five minutes again, and finds nothing new in them', async () => {
  const { feed, since } = feedOverOne();
  const first = await feed.changes(feed.from(0), signal);
  expect(first.news.map(({ id }) => id)).toEqual([1]);
  const second = await feed.changes(first.position, signal);
  expect(since()).toEqual([['write_date', '>=', '2026-11-18 11:55:00']]);
  expect([second.news, second.more]).toEqual([[], false]);
});

it('reads them no more once they brought nothing twenty minutes after the last change: a change of thousands at night is read once', async () => {
  const { clock, feed, since } = feedOverOne();
  let { position } = await feed.changes(feed.from(0), signal);
  ({ position } = await feed.changes(position, signal));
  await clock.advance(19 * minute);
  ({ position } = await feed.changes(position, signal));
  expect(since()).toEqual([['write_date', '>=', '2026-11-18 11:55:00']]);
  await clock.advance(minute);
  ({ position } = await feed.changes(position, signal));
  expect(since()).toEqual([['write_date', '>=', '2026-11-18 11:55:00']]);
  await feed.changes(position, signal);
  expect(since()).toEqual([['write_date', '>=', '2026-11-18 12:00:01']]);
});
