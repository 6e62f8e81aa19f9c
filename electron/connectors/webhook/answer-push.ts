/** What a request to the endpoint is answered, and what comes of it. */
import type { IncomingHttpHeaders } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../../shared/domain/records.ts';
import type { WebhookConfig } from '../../../shared/config/sources/webhook.ts';
import { createRateLimit } from '../../core/rate-limit.ts';
import type { Clock } from '../../core/clock.ts';
import { type Knock, turnedAway } from './at-the-door.ts';
import { parsePush } from './push-event.ts';
import { proofOf, showsSecret, signatureHeader } from './push-proof.ts';
import type { PushStore, Taken } from './push-store.ts';
import { createWrongTries } from './wrong-tries.ts';

export type PushRequest = Knock & {
  /** Where it comes from. */
  readonly address: string;
  /** Null: it is too large. */
  readonly body: () => Promise<Buffer | null>;
};

export type PushAnswer = {
  readonly status: number;
  readonly body?: Readonly<Record<string, string | number>>;
  readonly retryAfterSeconds?: number;
};

export type AnswerPushOptions = {
  readonly config: WebhookConfig;
  readonly currency: string;
  readonly clock: Clock;
  readonly secret: () => Promise<string | undefined>;
  readonly store: () => Promise<Pick<PushStore, 'take'>>;
  /** Something new is on the disk. */
  readonly onTaken: () => void;
};

const untimely = 'The timestamp is more than five minutes away from the clock of this computer.';
const fullSeconds = 3_600;
const refusedSeconds = 60;

export function createPushAnswer(options: AnswerPushOptions): (request: PushRequest) => Promise<PushAnswer> {
  const { config, clock } = options;
  const wrongTries = createWrongTries(clock.now);
  const perSecond = config.perMinute / 60;
  const isWithinLimit = createRateLimit(config.perMinute, perSecond, clock.now);

  const stranger = (address: string): PushAnswer => {
    wrongTries.note(address);
    return { status: 401 };
  };

  return async (request) => {
    const { headers, address } = request;
    const away = turnedAway(request, config);
    if (away !== null) return { status: away };
    const waitSeconds = wrongTries.waitSeconds(address);
    if (waitSeconds > 0) return { status: 429, retryAfterSeconds: waitSeconds };
    const secret = await options.secret();
    if (secret === undefined) return { status: 503, retryAfterSeconds: refusedSeconds };
    if (!mayBeTrusted(headers, secret)) return stranger(address);
    const body = await request.body();
    if (body === null) return { status: 413 };
    const now = clock.now();
    const proof = proofOf(headers, body, { secret, now });
    if (proof.kind === 'none') return stranger(address);
    if (proof.kind === 'untimely') return { status: 401, body: { error: untimely } };
    if (!isWithinLimit()) return { status: 429, retryAfterSeconds: Math.ceil(1 / perSecond) };
    return take(body, { id: proof.kind === 'signed' ? proof.signature : undefined, now }, options);
  };
}

/** Without a signature the secret must be shown: a stranger's body is not read. */
function mayBeTrusted(headers: IncomingHttpHeaders, secret: string): boolean {
  return headers[signatureHeader] !== undefined || showsSecret(headers, secret);
}

async function take(
  body: Buffer,
  { id, now }: { readonly id: string | undefined; readonly now: Instant },
  { config, currency, store, onTaken }: AnswerPushOptions,
): Promise<PushAnswer> {
  const push = parsePush(body);
  if (!push.ok) return { status: 400, body: push.fault };
  const { events, isList } = push;
  if (events.some(({ type }) => !config.accepts.includes(type))) {
    return { status: 400, body: { error: `Only this is taken here: ${config.accepts.join(', ')}.`, at: 'type' } };
  }
  // What a push holds has taken a while to read, and will take another to be kept.
  await setImmediate();
  const taken = await (await store()).take({ events, isList, id, now, currency });
  if (taken.kind === 'taken' && taken.accepted > 0) onTaken();
  return answerTo(taken);
}

function answerTo(taken: Taken): PushAnswer {
  switch (taken.kind) {
    case 'taken':
      return { status: 202, body: { accepted: taken.accepted, repeated: taken.repeated } };
    case 'faulty':
      return { status: 400, body: taken.fault };
    case 'full':
      return { status: 503, retryAfterSeconds: fullSeconds, body: { error: 'There is no room now; send it again.' } };
    case 'refused':
      return {
        status: 503,
        retryAfterSeconds: refusedSeconds,
        body: { error: 'It could not be kept; send it again.' },
      };
  }
}
