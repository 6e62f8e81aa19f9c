/** Keeps the endpoint open: tries again by itself where it can't be opened, and closes it while there is no secret. */
import type { WebhookConfig } from '../../../shared/config/sources/webhook.ts';
import type { Clock } from '../../core/clock.ts';
import { secretMissing } from '../secret-of.ts';
import { SourceError } from '../source-error.ts';
import type { Endpoint } from './endpoint.ts';

export type Door = {
  /** Begins to keep it open. */
  readonly open: () => void;
  /** What keeps it closed, found out anew; null where it is open. */
  readonly trouble: () => Promise<SourceError | null>;
  /** Closes it for good. */
  readonly close: () => Promise<void>;
};

export type DoorOptions = {
  readonly config: WebhookConfig;
  readonly clock: Clock;
  readonly secret: () => Promise<string | undefined>;
  readonly openEndpoint: () => Promise<Endpoint>;
  /** It is open after it was closed: what there is to say of it is something else now. */
  readonly onOpened: () => void;
};

const tryEveryMs = 5_000;

export function createDoor({ config, clock, secret, openEndpoint, onOpened }: DoorOptions): Door {
  let endpoint: Endpoint | undefined;
  let looking: Promise<SourceError | null> | undefined;
  let wasClosed = false;
  let isKept = false;
  let callOff = (): void => {};

  const look = async (): Promise<SourceError | null> => {
    if ((await secret()) === undefined) {
      await endpoint?.close();
      endpoint = undefined;
      return new SourceError('signInNeeded', secretMissing(config.secret.secret));
    }
    if (endpoint?.isOpen() === true) return null;
    try {
      await endpoint?.close();
      endpoint = await openEndpoint();
      return null;
    } catch (error) {
      return closedBy(error, config);
    }
  };

  /** One look at a time. */
  const trouble = async (): Promise<SourceError | null> => {
    if (!isKept) return null;
    looking ??= look().finally(() => {
      looking = undefined;
    });
    const found = await looking;
    callOff();
    if (!isKept) return null;
    // Whether there is a secret by now is asked with every poll: the endpoint opens when the wall says so.
    if (found?.kind === 'unreachable') callOff = clock.after(tryEveryMs, () => void retry());
    wasClosed = found !== null;
    return found;
  };

  /** The poll comes back later and later; a port that has become free is taken at once. */
  const retry = async (): Promise<void> => {
    const before = wasClosed;
    if ((await trouble()) === null && before && isKept) onOpened();
  };

  return {
    open: () => {
      isKept = true;
      void trouble();
    },
    trouble,
    close: async () => {
      isKept = false;
      callOff();
      await looking;
      await endpoint?.close();
      endpoint = undefined;
    },
  };
}

const reasons: Readonly<Record<string, string>> = { EADDRINUSE: 'taken', EADDRNOTAVAIL: 'away', EACCES: 'refused' };

/** The system's word on why an address can't be listened on. */
export function closedBy(error: unknown, { host, port }: Pick<WebhookConfig, 'host' | 'port'>): SourceError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'other';
  const address = host.includes(':') ? `[${host}]` : host;
  const params = { address: `${address}:${port}`, reason: reasons[code] ?? code };
  return new SourceError('unreachable', { code: 'portNotOpen', params }, { cause: error });
}
