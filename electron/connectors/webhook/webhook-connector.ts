/** Records that other systems push to an address of this computer. What was pushed is kept here: nobody can be asked again. */
import type { ConnectorFactory, SyncContext, Batch } from '../connector.ts';
import { SourceError } from '../source-error.ts';
import { createPushAnswer } from './answer-push.ts';
import { checkWebhook } from './check-webhook.ts';
import { createDoor } from './door.ts';
import { openEndpoint } from './endpoint.ts';
import { openPushStore, type PushStore } from './push-store.ts';
import { recordsOf } from './push-records.ts';

/** What is pushed is on the wall at once; a poll only looks whether the endpoint is still open. */
const pollEveryMs = 30_000;
const batchSize = 1_000;

export const createWebhookConnector: ConnectorFactory<'webhook'> = (config, environment) => {
  const { clock, currency, stateDir } = environment;
  // An empty one is none: anybody could sign with it.
  const secret = async () => (await environment.secret(config.secret.secret)) || undefined;
  let opening: Promise<PushStore> | undefined;
  /** Opened when it is first asked for; where that fails, the next one tries again. */
  const store = async (): Promise<PushStore> => {
    opening ??= openPushStore(stateDir);
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  let changed = (): void => {};
  const onNews = (): void => changed();
  const answer = createPushAnswer({ config, currency, clock, secret, store, onTaken: onNews });
  const door = createDoor({
    config,
    clock,
    secret,
    openEndpoint: () => openEndpoint({ host: config.host, port: config.port, answer }),
    onOpened: onNews,
  });

  async function* sync({ cursor, signal }: SyncContext): AsyncGenerator<Batch> {
    const kept = await store();
    kept.noteTaken(cursor);
    const changes = kept.since(cursor);
    for (let from = 0; from < changes.length; from += batchSize) {
      signal.throwIfAborted();
      const part = changes.slice(from, from + batchSize);
      yield { cursor: kept.cursorAt(part.at(-1)?.number ?? 0), ...recordsOf(part, { source: config.id, currency }) };
    }
    const refusal = await kept.refusal();
    if (refusal !== null) throw new SourceError('unusable', { code: 'unexpected', params: { message: refusal } });
    const trouble = await door.trouble();
    if (trouble) throw trouble;
  }

  return {
    pollEveryMs,
    sync,
    watch: (callback) => {
      changed = callback;
      door.open();
      return async () => {
        changed = () => {};
        await door.close();
        const kept = await opening?.catch(() => undefined);
        await kept?.close();
      };
    },
    check: (signal) => checkWebhook(config, { clock, secret }, signal),
  };
};
