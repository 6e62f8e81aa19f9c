/** The methods of a fake Odoo's models. Its user may read what it may read, and change nothing. */
import { accessError, OdooError } from './odoo-error.ts';
import type { Asker, Tables } from './odoo-tables.ts';

export type Rights = Asker & {
  readonly userId: number;
  readonly language: string;
  /** Models that may not be read. */
  readonly denied: ReadonlySet<string>;
  /** Messages that Odoo takes out of a page after it was counted. */
  readonly hiddenMessages: ReadonlySet<number>;
};

export type Execute = (
  model: string,
  method: string,
  args: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
) => unknown;

export function createExecute(tables: Tables, rights: () => Rights): Execute {
  const search: Execute = (model, _method, args, named) => {
    const context = named['context'];
    const isActiveAlone = !(
      typeof context === 'object' &&
      context !== null &&
      'active_test' in context &&
      context.active_test === false
    );
    const query = {
      domain: listOf(args[0] ?? named['domain']),
      offset: Number(named['offset'] ?? 0),
      limit: Number(named['limit'] ?? 0) || null,
      order: typeof named['order'] === 'string' ? named['order'] : '',
      activeTest: isActiveAlone,
    };
    const found = tables.search(model, query, rights());
    return model === 'mail.message' ? found.filter(({ id }) => !rights().hiddenMessages.has(id)) : found;
  };

  const methods: Readonly<Record<string, Execute>> = {
    search: (...call) => listOf(search(...call)).map(idOf),
    search_count: (...call) => listOf(search(...call)).length,
    search_read: (model, method, args, named) =>
      listOf(search(model, method, args, named)).map((row) => told(model, row, named['fields'])),
    read: (model, _method, [ids], named) => {
      const wanted = new Set(listOf(ids ?? named['ids']).flat());
      return tables
        .rows(model)
        .filter(({ id }) => wanted.has(id))
        .map((row) => told(model, row, named['fields']));
    },
    fields_get: (model) => {
      const fields = [...tables.fields(model, rights())];
      return Object.fromEntries(fields.map(([name, { type }]) => [name, { type }]));
    },
    context_get: () => ({ lang: rights().language, tz: 'Europe/Bucharest', uid: rights().userId }),
  };

  const told = (model: string, row: unknown, fields: unknown): unknown => {
    const stored = tables.row(model, idOf(row));
    return stored ? tables.told(model, stored, listOf(fields).map(String), rights()) : {};
  };

  return (model, method, args, named) => {
    const run = methods[method];
    tables.fields(model, rights());
    if (rights().denied.has(model) && method !== 'context_get') throw accessError(model);
    if (['create', 'write', 'unlink'].includes(method)) throw accessError(model);
    if (!run) throw new OdooError('builtins.AttributeError', `The method '${model}.${method}' does not exist`);
    return run(model, method, args, named);
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function idOf(row: unknown): number {
  return typeof row === 'object' && row !== null && 'id' in row ? Number(row.id) : 0;
}
