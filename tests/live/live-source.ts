/**
 * What a connector must do with a real account: a fake shows what its maker knows of a vendor, and only the vendor knows the
 * rest. Off unless the environment has the account's address and key.
 */
import { describe, expect, it } from 'vitest';
import type { Batch, Connector, ConnectorEnvironment, Cursor } from '../../electron/connectors/connector.ts';
import { createConnector } from '../../electron/connectors/registry.ts';
import { systemClock } from '../../electron/core/clock.ts';
import { sourceSchema } from '../../shared/config/sources.ts';
import { problemSentence } from '../../shared/domain/problem.ts';
import { recordCount, recordFaults } from '../contracts/record-faults.ts';
import { tempDir } from '../fakes/temp-dir.ts';

export type LiveSource<V extends string> = {
  /** As it stands in the names of the variables: `ODOO` for `TANDEM_LIVE_ODOO_KEY`. */
  readonly vendor: string;
  /** What has to be set, by the last word of each name. A secret is asked for under that word in small letters. */
  readonly variables: readonly V[];
  /** The source's config, but for its id; `{ "secret": "key" }` stands for the variable that ends with KEY. */
  readonly config: (valueOf: (variable: V) => string) => object;
};

const dayMs = 24 * 3_600_000;
/** A live account may be large: so much of it tells whether it is read rightly. */
const mostBatches = 60;

export function describeLive<V extends string>({ vendor, variables, config }: LiveSource<V>): void {
  const nameOf = (word: string): string => `TANDEM_LIVE_${vendor}_${word.toUpperCase().replaceAll('-', '_')}`;
  const valueOf = (word: string): string | undefined => process.env[nameOf(word)];
  const missing = variables.filter((word) => !valueOf(word)).map(nameOf);
  const start = (): Connector => {
    const source = sourceSchema.parse({ id: 'live', ...config((variable) => valueOf(variable) ?? '') });
    return createConnector(source, environmentOf(valueOf));
  };
  const title = missing.length > 0 ? `left out, for there is no ${missing.join(', ')}` : 'a live account';

  describe.skipIf(missing.length > 0)(`${vendor}: ${title}`, () => {
    it('passes every test of its settings', async () => {
      const wrong: string[] = [];
      for await (const { test, problem } of start().check?.(never) ?? []) {
        if (problem) wrong.push(`${test}: ${problemSentence(problem)}`);
      }
      expect(wrong).toEqual([]);
    });

    it('yields records in their forms, and goes on where it was left', async () => {
      const connector = start();
      const first = await sync(connector, undefined);
      expect(recordsIn(first)).toBeGreaterThan(0);
      expect(first.flatMap((batch) => recordFaults(batch, 'live:'))).toEqual([]);
      // People may work on it meanwhile; what they do within a minute is less than what there was.
      const again = await sync(connector, first.at(-1)?.cursor);
      expect(recordsIn(again)).toBeLessThan(first.length === mostBatches ? Infinity : recordsIn(first));
    });
  });
}

const recordsIn = (batches: readonly Batch[]): number => batches.reduce((sum, batch) => sum + recordCount(batch), 0);

const never = new AbortController().signal;

function environmentOf(secret: (name: string) => string | undefined): ConnectorEnvironment {
  const dir = tempDir();
  return {
    configDir: dir,
    stateDir: dir,
    zone: 'UTC',
    currency: 'EUR',
    clock: systemClock,
    secret: async (name) => secret(name),
    recentSince: (now) => now - 30 * dayMs,
    historyPages: 5,
  };
}

async function sync(connector: Connector, cursor: Cursor | undefined): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of connector.sync({ cursor, now: Date.now(), signal: never, workDir: tempDir() })) {
    batches.push(batch);
    if (batches.length === mostBatches) break;
  }
  return batches;
}
