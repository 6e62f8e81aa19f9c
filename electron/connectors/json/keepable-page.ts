/** What a page is called, as it may be kept: some servers write the key they were shown into the address of the next one. */
import type { PageRef } from './paging.ts';

/** The page without what of its address is one of the keys: the request that asks for it brings its own. */
export function withoutKeys(page: PageRef, keys: readonly string[]): PageRef {
  if (page.kind !== 'address') return page;
  const url = new URL(page.address);
  const holdsKey = ([, value]: readonly [string, string]): boolean =>
    keys.some((key) => key !== '' && value.includes(key));
  for (const [name] of [...url.searchParams].filter(holdsKey)) url.searchParams.delete(name);
  return { kind: 'address', address: url.href };
}
