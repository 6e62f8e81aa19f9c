/** Opportunities, with the history of stages that hangs on them. */
import type { Reading } from './lists.ts';
import { dealPaths, mapDeal } from './map-deal.ts';
import { mapRows } from './mapping.ts';
import { foundOf, goneWith, type ReadingContext, visibleOf } from './reading.ts';

/** @param labels what people call the stages. */
export function dealReading(
  context: ReadingContext,
  labels: (signal: AbortSignal) => Promise<ReadonlyMap<string, string>>,
): Reading {
  const { org, config, mapping } = context;
  const historyOf = (signal: AbortSignal): Promise<string | undefined> =>
    org.shapes.relation('Opportunity', 'OpportunityHistory', 'OpportunityId', signal);
  return {
    object: 'Opportunity',
    fields: async (signal) => {
      const own = await visibleOf(context, 'Opportunity', [...dealPaths, ...Object.values(config.dealFields)], signal);
      const history = await historyOf(signal);
      return history === undefined ? own : [...own, `(SELECT Id, StageName, CreatedDate FROM ${history})`];
    },
    found: async (rows, signal) => {
      const [history, names, at] = [await historyOf(signal), await labels(signal), mapping()];
      const mapped = mapRows(rows, 'deal', at, (row) => mapDeal(row, history, names, at));
      const steps = {
        taken: mapped.records.flatMap(({ stageChanges }) => stageChanges),
        gone: goneWith(rows, history, at.prefix),
      };
      const deals = { ...mapped, records: mapped.records.map(({ deal }) => deal) };
      return foundOf('deal', deals, at, steps);
    },
  };
}
