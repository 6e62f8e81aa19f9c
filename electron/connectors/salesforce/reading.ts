/** What every reading of an object is told, and how its rows become what a sync hands on. */
import type { SalesforceConfig } from '../../../shared/config/sources/salesforce.ts';
import type { EntityName, RecordTypes, StageChange } from '../../../shared/domain/records.ts';
import type { Found } from '../stream-sync.ts';
import type { Reading } from './lists.ts';
import { type Mapped, type MappedRows, type Mapping, mapRows } from './mapping.ts';
import type { Org } from './org.ts';
import { childrenAt, isTrue, type Row } from './values.ts';

export type ReadingContext = {
  readonly org: Org;
  readonly config: SalesforceConfig;
  readonly mapping: () => Mapping;
  /** What is said of an object that has to be seen and is not. */
  readonly hidden: (object: string) => Error;
};

/** The fields of these that can be read. Throws where the object itself can't. */
export async function visibleOf(
  { org: { shapes }, hidden }: ReadingContext,
  object: string,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if ((await shapes.of(object, signal)) === null) {
    // As soon as somebody shows it, it is read: that is what they were asked for.
    shapes.forget(object);
    throw hidden(object);
  }
  return shapes.visible(object, paths, signal);
}

/** A reading of rows that are records by themselves. */
export function plainReading<E extends EntityName>(
  context: ReadingContext,
  object: string,
  entity: E,
  paths: readonly string[],
  map: (row: Row, mapping: Mapping) => Mapped<RecordTypes[E]>,
): Reading {
  return {
    object,
    fields: (signal) => visibleOf(context, object, paths, signal),
    found: async (rows) => {
      const mapping = context.mapping();
      return foundOf(
        entity,
        mapRows(rows, entity, mapping, (row) => map(row, mapping)),
        mapping,
      );
    },
  };
}

/** The stages that records came to, and those of records that are gone. */
export type Steps = { readonly taken: readonly StageChange[]; readonly gone: readonly string[] };

/** Ids of what hangs on rows that are gone, and goes with them. */
export function goneWith(rows: readonly Row[], relation: string | undefined, prefix: string): readonly string[] {
  const deleted = rows.filter((row) => isTrue(row, 'IsDeleted'));
  return deleted.flatMap((row) => childrenAt(row, relation)).map((child) => `${prefix}${String(child['Id'])}`);
}

export function foundOf<E extends EntityName>(
  entity: E,
  { records, gone }: MappedRows<RecordTypes[E]>,
  { tally }: Pick<Mapping, 'tally'>,
  steps: Steps = { taken: [], gone: [] },
): Found {
  const refusals = tally.told();
  const stageChange = steps.taken.length > 0 ? { stageChange: steps.taken } : {};
  const stepsGone = steps.gone.length > 0 ? { stageChange: steps.gone } : {};
  return {
    ...(records.length > 0 ? { records: { [entity]: records, ...stageChange } } : {}),
    ...(gone.length > 0 ? { deleted: { [entity]: gone, ...stepsGone } } : {}),
    ...(refusals ? { refusals } : {}),
  };
}
