/** A source of which only some kinds of records are wanted: the others are left out before anybody sees them. */
import type { EntityName } from '../../shared/domain/records.ts';
import type { Batch, Connector, Cursor } from './connector.ts';

const entities = ['lead', 'deal', 'activity', 'campaign', 'traffic', 'person', 'stageChange'] as const;

/**
 * The connector with only these kinds of records; undefined: with all. What is taken stands before the connector's own cursor.
 * Where that was something else, what is wanted no more is gone from the ledger, and the source is read anew.
 */
export function takenOnly(connector: Connector, take: readonly EntityName[] | undefined): Connector {
  const isTaken = (entity: string): boolean => take?.some((one) => one === entity) ?? true;
  const mark = take ? `taken:${entities.filter(isTaken).join(',')}|` : '';
  return {
    ...connector,
    // Some go by what is left of the day, and copying would hold the first value for ever.
    get pollEveryMs() {
      return connector.pollEveryMs;
    },
    sync: async function* (context) {
      const [formerMark, former] = parted(context.cursor);
      const isOther = context.cursor !== undefined && formerMark !== mark;
      if (isOther && take) yield { cursor: mark, present: noneOf(entities.filter((entity) => !isTaken(entity))) };
      for await (const batch of connector.sync({ ...context, cursor: isOther ? undefined : former })) {
        yield take ? { ...leftOf(batch, isTaken), cursor: mark + batch.cursor } : batch;
      }
    },
  };
}

/** The mark of what was taken, and the connector's own cursor, if it has written one. */
function parted(cursor: Cursor | undefined): readonly [mark: string, own: Cursor | undefined] {
  const mark = /^taken:[\w,]*\|/.exec(cursor ?? '')?.[0] ?? '';
  const own = cursor?.slice(mark.length);
  return [mark, mark !== '' && own === '' ? undefined : own];
}

function noneOf(gone: readonly EntityName[]): NonNullable<Batch['present']> {
  return Object.fromEntries(gone.map((entity) => [entity, []]));
}

function leftOf(batch: Batch, isTaken: (entity: string) => boolean): Batch {
  const { records, standIns, files, deleted, present, refusals } = batch;
  return {
    cursor: batch.cursor,
    ...(records && { records: partOf(records, isTaken) }),
    ...(standIns && { standIns: partOf(standIns, isTaken) }),
    ...(files && { files: files.filter(({ entity }) => isTaken(entity)) }),
    ...(deleted && { deleted: partOf(deleted, isTaken) }),
    ...(present && { present: partOf(present, isTaken) }),
    ...(refusals && { refusals: refusals.filter(({ entity }) => isTaken(entity)) }),
  };
}

function partOf<T extends object>(byEntity: T, isTaken: (entity: string) => boolean): Partial<T> {
  const part: Partial<T> = { ...byEntity };
  for (const entity of entities) if (!isTaken(entity)) Reflect.deleteProperty(part, entity);
  return part;
}
