/** A small company with a connector to it, on a clock on which nobody waits. */
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { AnswerLimits } from '../../../../electron/connectors/api-client.ts';
import type { Batch, Connector, ConnectorEnvironment } from '../../../../electron/connectors/connector.ts';
import { createPipedriveConnector } from '../../../../electron/connectors/pipedrive/pipedrive-connector.ts';
import { pipedriveSchema } from '../../../../shared/config/sources/pipedrive.ts';
import { patientLimits, plantedSecret } from '../../../contracts/api-contract.ts';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import { createHastyClock } from '../../../fakes/hasty-clock.ts';
import { createPipedriveCompany, stamp } from '../../../fakes/pipedrive/pipedrive-company.ts';
import { type PipedriveServerOptions, startPipedriveServer } from '../../../fakes/pipedrive/pipedrive-server.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

export const start = Date.UTC(2026, 10, 20, 12);
export const day = 86_400_000;
export const recent = start - 100 * day;

type Options = {
  readonly config?: Partial<z.input<typeof pipedriveSchema>>;
  readonly server?: Partial<PipedriveServerOptions>;
  readonly environment?: Partial<ConnectorEnvironment>;
  readonly skewMs?: number;
};

export async function pipedriveAccount({ config, server: served, environment, skewMs }: Options = {}) {
  const clock = createHastyClock(start);
  const company = createPipedriveCompany(clock, skewMs);
  const server = await startPipedriveServer({ company, token: plantedSecret, burst: Infinity, ...served });
  const stateDir = tempDir();
  const workDir = tempDir();
  const base = {
    kind: 'pipedrive',
    id: 'crm',
    company: 'acme',
    base: server.url,
    token: { secret: 'pipedrive' },
  } as const;
  const connectWith = (settings: Options['config'], limits: AnswerLimits = patientLimits): Connector => {
    const parsed = pipedriveSchema.parse({ ...base, dailyTokens: 10_000_000, ...config, ...settings });
    return createPipedriveConnector(parsed, {
      configDir: stateDir,
      zone: 'Europe/Berlin',
      currency: 'EUR',
      clock,
      stateDir,
      secret: async () => plantedSecret,
      recentSince: () => recent,
      historyPages: Infinity,
      limits,
      ...environment,
    });
  };
  const connect = (limits?: AnswerLimits): Connector => connectWith({}, limits);
  /** Lets time pass, for us and for the server. */
  const pass = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));
  const sync = async (connector: Connector, cursor?: string): Promise<readonly Batch[]> => {
    const batches: Batch[] = [];
    const { signal } = new AbortController();
    for await (const batch of connector.sync({ cursor, now: clock.now(), signal, workDir })) batches.push(batch);
    return batches;
  };
  return {
    clock,
    company,
    server,
    stateDir,
    workDir,
    connect,
    connectWith,
    pass,
    sync,
    at: (ms: number) => stamp(start + ms),
  };
}
export type PipedriveAccount = Awaited<ReturnType<typeof pipedriveAccount>>;

/** An account that is closed with the test. */
export async function openAccount(options: Options = {}): Promise<PipedriveAccount> {
  const account = await pipedriveAccount(options);
  onTestFinished(() => account.server.close());
  return account;
}

/** What a ledger holds after these batches: by entity and id. */
export async function heldAfter(
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const keeper = createRecordKeeper();
  for (const batch of batches) await keeper.apply(batch);
  return new Map([...(await keeper.contents())].map(([key, text]) => [key, JSON.parse(text)]));
}
