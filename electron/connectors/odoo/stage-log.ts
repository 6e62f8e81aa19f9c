/** Changes of stage out of Odoo's log, where the key may read it: most versions keep it to administrators. */
import { SourceError } from '../source-error.ts';
import type { OdooReader } from './odoo-reader.ts';
import { idsOf, instantOf, linkOf, numberOf, type Row, textOf } from './row-values.ts';
import type { TrackedChange } from './stage-entries.ts';

export type StageLog = {
  /** By the id of the row; null where the log may not be read. */
  readonly changesOf: (
    rows: readonly number[],
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<number, readonly TrackedChange[]> | null>;
  readonly forget: () => void;
};

const messages = 'mail.message';
const values = 'mail.tracking.value';

export function createStageLog({ search, fieldsOf }: OdooReader): StageLog {
  let isClosed = false;

  const read = async (rows: readonly number[], signal: AbortSignal) => {
    // Its name as a link from the message is kept to administrators where the values are.
    if (!(await fieldsOf(messages, signal)).has('tracking_value_ids')) return null;
    const fields = await fieldsOf(values, signal);
    const field = ['field_id', 'field'].find((name) => fields.has(name));
    if (field === undefined) return null;
    const logged = await search(
      {
        model: messages,
        domain: [
          ['model', '=', 'crm.lead'],
          ['res_id', 'in', rows],
          ['tracking_value_ids', '!=', false],
        ],
        fields: ['res_id', 'date', 'tracking_value_ids'],
        order: 'id',
      },
      signal,
    );
    const byMessage = new Map(logged.map((row) => [row.id, row]));
    const ids = logged.flatMap((row) => idsOf(row['tracking_value_ids']));
    if (ids.length === 0) return new Map<number, TrackedChange[]>();
    const tracked = await search(
      {
        model: values,
        domain: [
          ['id', 'in', ids],
          [`${field}.name`, '=', 'stage_id'],
        ],
        fields: ['mail_message_id', 'old_value_integer', 'new_value_integer', 'new_value_char', 'create_date'],
        order: 'id',
      },
      signal,
    );
    return byRow(tracked, byMessage);
  };

  return {
    changesOf: async (rows, signal) => {
      if (isClosed || rows.length === 0) return isClosed ? null : new Map();
      try {
        const found = await read(rows, signal);
        isClosed = found === null;
        return found;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // What the rows themselves tell is enough to go on with.
        isClosed = true;
        return null;
      }
    },
    forget: () => {
      isClosed = false;
    },
  };
}

/** The log may not be read, or this version keeps it in another form. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof SourceError)) return false;
  const { code, params } = error.problem;
  if (code === 'scopeMissing') return [messages, values].includes(String(params.what));
  return code === 'answerUnexpected' && params.place === values;
}

function byRow(
  tracked: readonly Row[],
  byMessage: ReadonlyMap<number, Row>,
): ReadonlyMap<number, readonly TrackedChange[]> {
  const found = new Map<number, TrackedChange[]>();
  for (const value of tracked) {
    const message = byMessage.get(linkOf(value['mail_message_id'])?.id ?? -1);
    const row = numberOf(message?.['res_id']);
    const at = instantOf(message?.['date']) ?? instantOf(value['create_date']);
    const after = numberOf(value['new_value_integer']);
    if (row === undefined || at === undefined || after === undefined) continue;
    const before = numberOf(value['old_value_integer']);
    const change = { id: value.id, at, before: before === 0 ? undefined : before, after };
    const name = textOf(value['new_value_char']) ?? String(after);
    found.set(row, [...(found.get(row) ?? []), { ...change, name }]);
  }
  return found;
}
