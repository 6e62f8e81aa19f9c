/** The headers of every request, with the secrets that the config names: asked for each time, so that a new one counts at once. */
import type { JsonSourceConfig } from '../../../shared/config/sources/json.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import { secretOf } from '../secret-of.ts';

/** @throws SourceError where a secret has not been stored. */
export async function headersOf(
  headers: JsonSourceConfig['headers'],
  environment: Pick<ConnectorEnvironment, 'secret'>,
): Promise<Readonly<Record<string, string>>> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    filled[name.toLowerCase()] =
      typeof value === 'string' ? value : value.prefix + (await secretOf(value.secret, environment));
  }
  return filled;
}

/** The secrets in them, as they are stored. */
export async function keysOf(
  headers: JsonSourceConfig['headers'],
  environment: Pick<ConnectorEnvironment, 'secret'>,
): Promise<readonly string[]> {
  const named = Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.secret]));
  return Promise.all(named.map((name) => secretOf(name, environment)));
}
