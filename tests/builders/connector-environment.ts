import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectorEnvironment } from '../../electron/connectors/connector.ts';
import { systemClock } from '../../electron/core/clock.ts';

const dayMs = 86_400_000;

/** A connector's surroundings: no secrets, and the last half year at once. */
export function buildEnvironment(changes: Partial<ConnectorEnvironment> = {}): ConnectorEnvironment {
  return {
    configDir: '.',
    zone: 'UTC',
    currency: 'EUR',
    clock: systemClock,
    // Made only by those that keep something; nobody finds there what another kept.
    stateDir: join(tmpdir(), `tandem-state-${randomUUID()}`),
    secret: async () => undefined,
    recentSince: (now) => now - 180 * dayMs,
    ...changes,
  };
}
