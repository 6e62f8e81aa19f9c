/** A webhook source and somebody who pushes to it. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Batch, Connector } from '../../../../electron/connectors/connector.ts';
import { signatureOf } from '../../../../electron/connectors/webhook/push-proof.ts';
import { createWebhookConnector } from '../../../../electron/connectors/webhook/webhook-connector.ts';
import type { ConnectorEnvironment } from '../../../../electron/connectors/connector.ts';
import { systemClock } from '../../../../electron/core/clock.ts';
import { type WebhookConfig, webhookSchema } from '../../../../shared/config/sources/webhook.ts';
import { buildEnvironment } from '../../../builders/connector-environment.ts';
import { freePort } from '../../../fakes/free-port.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

export const secret = 'open sesame 9f2c41';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: unknown };

export async function webhookConfig(changes: object = {}): Promise<WebhookConfig> {
  const port = await freePort();
  return webhookSchema.parse({ kind: 'webhook', id: 'hook', port, secret: { secret: 'push' }, ...changes });
}

/** A connector that is watched, unless told otherwise, with the news it has told of. */
export async function startWebhook(
  changes: { readonly config?: object; readonly environment?: Partial<ConnectorEnvironment> } = {},
) {
  const config = await webhookConfig(changes.config);
  const environment = buildEnvironment({
    stateDir: tempDir(),
    secret: async (name) => (name === 'push' ? secret : undefined),
    ...changes.environment,
  });
  const connector = createWebhookConnector(config, environment);
  const news: number[] = [];
  const stop = connector.watch?.(() => news.push(news.length)) ?? (() => {});
  onTestFinished(() => stop());
  // The first sync ends when the endpoint is open.
  await syncAll(connector).catch(() => {});
  return { config, environment, connector, news, stop, url: `http://127.0.0.1:${config.port}${config.path}` };
}

export async function syncAll(connector: Connector, cursor?: string): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  const { signal } = new AbortController();
  for await (const batch of connector.sync({ cursor, now: systemClock.now(), signal, workDir: '.' })) {
    batches.push(batch);
  }
  return batches;
}

const json = { 'content-type': 'application/json' };
export const shown = { ...json, authorization: `Bearer ${secret}` };

export function signed(body: string, at: number = systemClock.now(), key: string = secret): Record<string, string> {
  const timestamp = String(at);
  const signature = signatureOf(key, timestamp, Buffer.from(body));
  return { ...json, 'x-tandem-timestamp': timestamp, 'x-tandem-signature': signature };
}

/** Shows the secret, unless other headers are given. */
export async function push(url: string, events: unknown, headers: Record<string, string> = shown): Promise<Answer> {
  return post(url, JSON.stringify(events), headers);
}

/** Without a connection kept for later, and with the very headers that are given. */
export async function post(
  url: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
  method = 'POST',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: text === '' ? null : JSON.parse(text),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
