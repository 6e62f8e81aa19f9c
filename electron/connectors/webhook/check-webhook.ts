/** Tries the settings of a webhook source, as its description lists the tests. */
import { request } from 'node:http';
import type { WebhookConfig } from '../../../shared/config/sources/webhook.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Clock } from '../../core/clock.ts';
import { secretMissing } from '../secret-of.ts';
import { closedBy } from './door.ts';
import { openEndpoint } from './endpoint.ts';
import { signatureHeader, signatureOf, timestampHeader } from './push-proof.ts';

type Means = { readonly clock: Clock; readonly secret: () => Promise<string | undefined> };

export async function* checkWebhook(
  config: WebhookConfig,
  { clock, secret }: Means,
  signal: AbortSignal,
): AsyncGenerator<{ readonly test: string; readonly problem: Problem | null }> {
  const held = await secret();
  yield { test: 'secret', problem: held === undefined ? secretMissing(config.secret.secret) : null };
  signal.throwIfAborted();
  yield { test: 'port', problem: await portProblem(config, held, clock, signal) };
}

/** A port that this very source has is no problem: it answers to its secret. */
async function portProblem(
  config: WebhookConfig,
  secret: string | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<Problem | null> {
  try {
    const { host, port } = config;
    const endpoint = await openEndpoint({ host, port, answer: async () => ({ status: 404 }) });
    await endpoint.close();
    return null;
  } catch (error) {
    const isOurs = secret !== undefined && (await answersTo(secret, config, clock, signal));
    return isOurs ? null : closedBy(error, config).problem;
  }
}

const everyAddress: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Pushes a list of nothing, signed: a stranger behind the port learns nothing from it. */
async function answersTo(
  secret: string,
  { host, port, path }: WebhookConfig,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  const body = '[]';
  const timestamp = String(clock.now());
  const headers = {
    'content-type': 'application/json',
    [timestampHeader]: timestamp,
    [signatureHeader]: signatureOf(secret, timestamp, Buffer.from(body)),
  };
  const timeLimit = AbortSignal.any([signal, AbortSignal.timeout(3_000)]);
  return new Promise((resolve) => {
    const asked = request(
      { host: everyAddress[host] ?? host, port, path, method: 'POST', headers, signal: timeLimit, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode === 202);
      },
    );
    asked.on('error', () => resolve(false));
    asked.end(body);
  });
}
