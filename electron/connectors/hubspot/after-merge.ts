/**
 * What belongs to objects that were merged. A merge makes an object with an id of its own; calls and deals belong to that
 * one from then on, without having changed themselves: they are told again, or they would belong to nobody.
 */
import type { Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import type { Found } from '../stream-sync.ts';
import type { CrmObject } from './answers.ts';
import { readAssociationsIfAllowed, readObjects } from './associations.ts';
import { orNull } from './definitions.ts';
import { mergedIds } from './lead-record.ts';
import { instantOf } from './property-values.ts';
import { changedBy, type SearchOptions } from './search-stream.ts';

/** Objects of one type: how they are asked for, and what is made of them. */
export type Reading = SearchOptions & {
  readonly foundOf: (objects: readonly CrmObject[], signal: AbortSignal) => Promise<Found>;
};

/** What has to be told beside these objects. */
export type AfterMerge = (objects: readonly CrmObject[], signal: AbortSignal) => Promise<readonly Found[]>;

/** Nobody knows when objects were merged, only when they last changed. A wall may have been off for a long weekend. */
const recentMs = 4 * 86_400_000;
const mostRemembered = 10_000;

/** @param belongings what may belong to objects of this type, and is read of this source. */
export function createAfterMerge(
  type: 'contacts' | 'deals',
  belongings: readonly Reading[],
  clock: Pick<Clock, 'now'>,
): AfterMerge {
  /** Out of which each was merged when it was followed last: it may change many times after that. */
  const followed = new Map<string, string>();
  const isNews = ({ id, properties }: CrmObject, merged: string, now: Instant): boolean => {
    const at = instantOf(properties, changedBy(type));
    return at !== undefined && now - at < recentMs && merged !== '' && followed.get(id) !== merged;
  };

  return async (objects, signal) => {
    if (belongings.length === 0) return [];
    const merged = objects.map((object) => ({ object, from: mergedIds(object).join() }));
    const news = merged.filter(({ object, from }) => isNews(object, from, clock.now()));
    if (news.length === 0) return [];
    const ids = news.map(({ object }) => object.id);
    const found: Found[] = [];
    for (const belonging of belongings) found.push(await toldAgain(belonging, [type, ids], signal));
    if (followed.size > mostRemembered) followed.clear();
    for (const { object, from } of news) followed.set(object.id, from);
    return found;
  };
}

async function toldAgain(
  { client, type, properties, foundOf }: Reading,
  [owners, ids]: readonly [type: 'contacts' | 'deals', ids: readonly string[]],
  signal: AbortSignal,
): Promise<Found> {
  const asked = await properties(signal);
  // Of an object that may not be read no property is known.
  if (asked.length === 0) return {};
  const linked = await readAssociationsIfAllowed(client, [owners, type], ids, signal);
  const own = [...new Set([...linked.values()].flat())];
  const objects = await orNull(readObjects(client, type, { ids: own, properties: asked }, signal));
  return objects === null || objects.length === 0 ? {} : foundOf(objects, signal);
}
