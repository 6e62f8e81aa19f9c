import type { DefinitionView } from '../../../shared/domain/snapshot.ts';

/** As many as can be read while a board stays. */
const most = 5;
/** Characters of meanings that fit on a wide and on an upright screen in large words. */
const room = 560;

/** The first definitions, as many as can be read: never more than five, fewer where they are long, at least one. */
export function shownDefinitions(definitions: readonly DefinitionView[]): readonly DefinitionView[] {
  let taken = 0;
  const fitting = definitions.slice(0, most).findIndex(({ meaning }) => {
    taken += meaning.length;
    return taken > room;
  });
  return definitions.slice(0, fitting === -1 ? most : Math.max(1, fitting));
}
