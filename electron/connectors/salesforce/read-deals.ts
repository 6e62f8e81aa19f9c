/** Opportunities, with the history of stages that hangs on them and the addresses of who buys. */
import type { Reading } from './lists.ts';
import { type DealRelations, dealPaths, mapDeal } from './map-deal.ts';
import { mapRows } from './mapping.ts';
import type { Org } from './org.ts';
import { foundOf, goneWith, type ReadingContext, visibleOf } from './reading.ts';

/** @param labels what people call the stages. */
export function dealReading(
  context: ReadingContext,
  labels: (signal: AbortSignal) => Promise<ReadonlyMap<string, string>>,
): Reading {
  const { org, config, mapping } = context;
  const hanging = org.shapes.once((signal) => hangingOf(org, signal));
  return {
    object: 'Opportunity',
    fields: async (signal) => {
      const own = await visibleOf(context, 'Opportunity', [...dealPaths, ...Object.values(config.dealFields)], signal);
      return [...own, ...(await hanging(signal)).queries];
    },
    found: async (rows, signal) => {
      const [{ relations }, names, at] = [await hanging(signal), await labels(signal), mapping()];
      const mapped = mapRows(rows, 'deal', at, (row) => mapDeal(row, relations, names, at));
      const steps = {
        taken: mapped.records.flatMap(({ stageChanges }) => stageChanges),
        gone: goneWith(rows, relations.history, at.prefix),
      };
      const deals = { ...mapped, records: mapped.records.map(({ deal }) => deal) };
      return foundOf('deal', deals, at, steps);
    },
  };
}

const address = 'Contact.Email';
const roleFields = [address, 'IsPrimary', 'CreatedDate', 'IsDeleted'];

/** What hangs on a deal, and how it is asked for. Contacts are nobody's business but for their addresses. */
async function hangingOf(
  { shapes }: Org,
  signal: AbortSignal,
): Promise<{ readonly relations: DealRelations; readonly queries: readonly string[] }> {
  const history = await shapes.relation('Opportunity', 'OpportunityHistory', 'OpportunityId', signal);
  const shown = await shapes.relation('Opportunity', 'OpportunityContactRole', 'OpportunityId', signal);
  const fields = shown === undefined ? [] : await shapes.visible('OpportunityContactRole', roleFields, signal);
  const roles = fields.includes(address) ? shown : undefined;
  return {
    relations: { history, roles },
    queries: [
      ...(history === undefined ? [] : [`(SELECT Id, StageName, CreatedDate FROM ${history})`]),
      ...(roles === undefined ? [] : [`(SELECT ${fields.join(', ')} FROM ${roles})`]),
    ],
  };
}
