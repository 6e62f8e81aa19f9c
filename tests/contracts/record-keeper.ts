import type { Batch } from '../../electron/connectors/connector.ts';

/** Takes in batches as the ledger does and tells what it holds: by id, each record in a form that can be compared. */
export type RecordKeeper = {
  readonly apply: (batch: Batch) => Promise<void>;
  readonly contents: () => Promise<ReadonlyMap<string, string>>;
  readonly close: () => Promise<void>;
};

/** Keeps records in memory. It can't read files: a source of files needs a keeper with a ledger. */
export function createRecordKeeper(): RecordKeeper {
  const held = new Map<string, string>();
  return {
    apply: async (batch) => {
      if (batch.files) throw new Error('This keeper reads no files.');
      for (const [entity, records] of Object.entries(batch.records ?? {})) {
        for (const record of records) held.set(`${entity} ${record.id}`, JSON.stringify(record));
      }
      for (const [entity, records] of Object.entries(batch.standIns ?? {})) {
        for (const record of records) {
          const key = `${entity} ${record.id}`;
          held.set(key, JSON.stringify(completed(record, held.get(key))));
        }
      }
      for (const [entity, ids] of Object.entries(batch.deleted ?? {})) {
        for (const id of ids) held.delete(`${entity} ${id}`);
      }
      for (const [entity, ids] of Object.entries(batch.present ?? {})) {
        const present = new Set(ids.map((id) => `${entity} ${id}`));
        for (const key of held.keys()) if (key.startsWith(`${entity} `) && !present.has(key)) held.delete(key);
      }
    },
    contents: async () => held,
    close: async () => {},
  };
}

/** What is held keeps what it knows and takes the rest, unless it was made up itself: then it came when the record says. */
function completed(record: object, held: string | undefined): object {
  const former: object = held === undefined ? {} : JSON.parse(held);
  const isMadeUp = Reflect.get(former, 'createdAt') === Reflect.get(record, 'createdAt');
  return isMadeUp ? record : { ...record, ...former };
}

/** Up to ten differences in words; none when both hold the same. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (a.get(key) !== b.get(key)) found.push(`${key}: ${a.get(key) ?? 'nothing'} / ${b.get(key) ?? 'nothing'}`);
    if (found.length === 10) break;
  }
  return found;
}
