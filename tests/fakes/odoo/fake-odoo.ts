/** An Odoo on loopback, of whatever version: with the company it is given, its faces, rights and errors. */
import type { Instant } from '../../../shared/domain/records.ts';
import { type ApiServer, startApiServer } from '../api-server.ts';
import { createExecute, type Rights } from './odoo-execute.ts';
import { answerCall, type Door } from './odoo-faces.ts';
import { createTables, type Tables } from './odoo-tables.ts';

export type FakeOdoo = {
  readonly server: ApiServer;
  readonly tables: Tables;
  /** Takes effect with the next call. */
  readonly set: (changes: Partial<Door & Rights>) => void;
};

export type FakeOdooOptions = Partial<Door & Rights> & {
  /** What is in it when it starts. */
  readonly fill: (tables: Tables, now: Instant) => void;
  readonly now: Instant;
};

export const odooDefaults = {
  version: 19,
  database: 'acme',
  login: 'wall@acme.example',
  key: 'key',
  userId: 7,
  language: 'en_US',
  isAdministrator: false,
  denied: new Set<string>(),
  hiddenMessages: new Set<number>(),
} satisfies Door & Rights;

export async function startFakeOdoo({ fill, now, ...options }: FakeOdooOptions): Promise<FakeOdoo> {
  let state: Door & Rights = { ...odooDefaults, ...options };
  const tables = createTables();
  fill(tables, now);
  const execute = createExecute(tables, () => state);
  const server = await startApiServer((call) => answerCall(state, execute, call));
  return {
    server,
    tables,
    set: (changes) => {
      state = { ...state, ...changes };
    },
  };
}
