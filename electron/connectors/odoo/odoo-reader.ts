/** Reads rows of Odoo's models in the language of the key's user, and asks for no field that this Odoo does not have. */
import { z } from 'zod';
import type { CallModel, Domain } from './odoo-api.ts';
import { type Row, rowsSchema } from './row-values.ts';

export type Search = {
  readonly model: string;
  readonly domain: Domain;
  /** Those the model lacks, or that are hidden from the key, are left out. */
  readonly fields: readonly string[];
  readonly order: string;
  readonly limit?: number;
  /** Rows to leave out before the first, in this order. */
  readonly offset?: number;
};

export type OdooReader = {
  /** Archived rows are among them. */
  readonly search: (search: Search, signal: AbortSignal) => Promise<readonly Row[]>;
  /** What a model has, by the version of Odoo, its modules and the rights of the key. */
  readonly fieldsOf: (model: string, signal: AbortSignal) => Promise<ReadonlySet<string>>;
  /** The user that the key belongs to. */
  readonly signIn: (signal: AbortSignal) => Promise<void>;
  /** Asks for everything anew: Odoo may have been updated. */
  readonly forget: () => void;
};

const fieldsSchema = z.record(z.string(), z.looseObject({ type: z.string() }));
const userSchema = z.looseObject({ lang: z.string().or(z.literal(false)).optional() });

export function createOdooReader(call: CallModel): OdooReader {
  const fields = new Map<string, ReadonlySet<string>>();
  let context: Readonly<Record<string, unknown>> | undefined;

  const contextOf = async (signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> => {
    if (context) return context;
    const { lang } = await call(userSchema, { model: 'res.users', method: 'context_get' }, signal);
    // Without it names of stages come in English, whatever the people of the company see.
    context = { active_test: false, ...(typeof lang === 'string' ? { lang } : {}) };
    return context;
  };

  const fieldsOf: OdooReader['fieldsOf'] = async (model, signal) => {
    const known = fields.get(model);
    if (known) return known;
    const asked = { model, method: 'fields_get', arguments: { attributes: ['type'] } } as const;
    const found = new Set(Object.keys(await call(fieldsSchema, asked, signal)));
    fields.set(model, found);
    return found;
  };

  return {
    fieldsOf,
    search: async ({ model, domain, fields: wanted, order, limit, offset }, signal) => {
      const there = await fieldsOf(model, signal);
      const named = {
        domain,
        fields: [...new Set(wanted)].filter((field) => there.has(field)),
        order,
        ...(limit === undefined ? {} : { limit }),
        ...(offset === undefined ? {} : { offset }),
        context: await contextOf(signal),
      };
      return call(rowsSchema, { model, method: 'search_read', arguments: named }, signal);
    },
    signIn: async (signal) => {
      await contextOf(signal);
    },
    forget: () => {
      fields.clear();
      context = undefined;
    },
  };
}
