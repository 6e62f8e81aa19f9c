/**
 * An endpoint in a process of its own, over the folder named on the command line. Says its port when it is open. Its
 * journal is emptied every few pushes, so that it can be killed in the middle of that too.
 */
import { systemClock } from '../../../../electron/core/clock.ts';
import { createPushAnswer } from '../../../../electron/connectors/webhook/answer-push.ts';
import { openEndpoint } from '../../../../electron/connectors/webhook/endpoint.ts';
import { openPushStore } from '../../../../electron/connectors/webhook/push-store.ts';
import { webhookSchema } from '../../../../shared/config/sources/webhook.ts';

const [, , folder = '', port = '', secret = ''] = process.argv;
const config = webhookSchema.parse({
  kind: 'webhook',
  id: 'hook',
  port: Number(port),
  secret: { secret: 'push' },
  perMinute: 6_000,
});
const store = await openPushStore(folder, { journalBytes: 1_500 });
const answer = createPushAnswer({
  config,
  currency: 'EUR',
  clock: systemClock,
  secret: async () => secret,
  store: async () => store,
  onTaken: () => {},
});
const endpoint = await openEndpoint({ host: config.host, port: config.port, answer });
process.stdout.write(`${endpoint.port}\n`);
