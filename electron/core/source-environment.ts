/** What a connector is told of the place it works in. */
import { join } from 'node:path';
import type { Config } from '../../shared/config/config.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import { neededSince } from '../../shared/domain/needed-since.ts';
import type { ConnectorEnvironment } from '../connectors/connector.ts';
import type { Clock } from './clock.ts';
import type { SecretReader } from './secrets.ts';

export type SourceEnvironmentOptions = {
  readonly config: Config;
  readonly configDir: string;
  readonly calendar: Calendar;
  readonly clock: Clock;
  /** Each source gets a folder of its own below it. */
  readonly stateDir: string;
  readonly secret: SecretReader;
};

/** The environment of a source, by its id. */
export function sourceEnvironment(options: SourceEnvironmentOptions): (source: string) => ConnectorEnvironment {
  const { config, configDir, calendar, clock, secret } = options;
  return (source) => ({
    configDir,
    zone: config.calendar.zone,
    currency: config.currency,
    clock,
    stateDir: join(options.stateDir, source),
    secret,
    recentSince: (now) => neededSince(config, calendar, now),
  });
}
