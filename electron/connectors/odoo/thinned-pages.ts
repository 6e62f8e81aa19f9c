/**
 * Of messages Odoo takes those out of a page that the key may not see, after it has counted the page. So an empty one may be
 * the end, or a thousand messages of another company: it is believed to be the end once the next ones are empty, too, and
 * nothing that was not read yet is among the newest.
 */

/** So many pages without a row are gone past where it is not known what comes. */
const patience = 10;
/** No stretch of hidden rows is longer. */
const mostPages = 200;

export type Emptiness = {
  /** Rows that were gone past since the last one that could be seen. */
  readonly skip: number;
  readonly pageSize: number;
  /** Whether what lies here is looked at for the first time. Later what is new is among the newest, as it comes. */
  readonly isFirst: boolean;
  /** Whether there is something among the newest rows that was not read yet. */
  readonly hasUnread: () => Promise<boolean>;
};

/** How many rows to go past next; null where nothing more is there. */
export async function skipNext({ skip, pageSize, isFirst, hasUnread }: Emptiness): Promise<number | null> {
  const pages = skip / pageSize;
  const goesOn = (isFirst && pages < patience) || (pages < mostPages && (await hasUnread()));
  return goesOn ? skip + pageSize : null;
}
