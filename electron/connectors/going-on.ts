import type { Found, Stream } from './stream-sync.ts';

/**
 * The same stream, that goes on where it left off also where nothing came of it. A position is kept with the records that
 * came before it; where none came, nobody keeps it, and whoever reads a list a page at a time, or in turns, would begin with
 * the same page for ever.
 */
export function goingOn(stream: Stream): Stream {
  /** Where it was asked last, and where that led without anything to keep. */
  let quiet: { readonly kept: string; readonly reached: string } | undefined;
  return {
    ...stream,
    changes: async (position, signal) => {
      // What was asked for in the middle of a reading was reached from where it began.
      const kept = position === quiet?.reached ? quiet.kept : position;
      const from = position === quiet?.kept ? quiet.reached : position;
      const page = await stream.changes(from, signal);
      quiet = carries(page.found) ? undefined : { kept, reached: page.position };
      return page;
    },
  };
}

/** Whether there is anything in it to keep. */
export function carries({ records, standIns, deleted, present, refusals }: Found): boolean {
  return (
    [records, standIns, deleted, present].some((part) => Object.keys(part ?? {}).length > 0) ||
    (refusals?.length ?? 0) > 0
  );
}
