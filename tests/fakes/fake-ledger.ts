import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import type { Batch } from '../../electron/connectors/connector.ts';

export type FakeLedger = Ledger & {
  readonly applied: { readonly source: string; readonly batch: Batch }[];
  readonly firstSyncs: string[];
  readonly successes: { readonly source: string; readonly at: number }[];
};

/** Takes batches and answers what a poller asks, at once. A batch changes something when it has records. */
export function createFakeLedger(): FakeLedger {
  const applied: FakeLedger['applied'] = [];
  const firstSyncs: string[] = [];
  const successes: FakeLedger['successes'] = [];
  const refused = async (): Promise<never> => {
    throw new Error('This fake has no records to ask about');
  };
  return {
    applied,
    firstSyncs,
    successes,
    loadCursor: async (source) => applied.findLast((entry) => entry.source === source)?.batch.cursor,
    loadLastSuccess: async (source) => successes.findLast((entry) => entry.source === source)?.at,
    noteSuccess: async (source, at) => void successes.push({ source, at }),
    apply: async (source, batch) => {
      applied.push({ source, batch });
      return { changed: batch.records !== undefined };
    },
    completeFirstSync: async (source) => void firstSyncs.push(source),
    summary: async (source) => ({
      accepted: { lead: applied.filter((entry) => entry.source === source && entry.batch.records).length },
      refusals: [],
    }),
    setResponseRule: refused,
    answer: refused,
    behind: refused,
    takeCelebrations: refused,
    correctedWins: refused,
    loadOccasions: refused,
    noteOccasions: refused,
    keepOnly: refused,
    close: async () => {},
  };
}
