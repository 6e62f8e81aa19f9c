/** What a server's refusals mean where a key was shown to it. */
import type { JsonSourceConfig } from '../../../shared/config/sources/json.ts';
import { addressOf, type ApiClientOptions } from '../api-client.ts';
import { shownAddress } from '../http-addresses.ts';
import { SourceError } from '../source-error.ts';

export function failureOf({ id, label, base, headers }: JsonSourceConfig): NonNullable<ApiClientOptions['failure']> {
  const [name] = Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.secret]));
  const vendor = label ?? id;
  return ({ status }, request) => {
    if (name === undefined || (status !== 401 && status !== 403)) return null;
    if (status === 401)
      return new SourceError('signInNeeded', { code: 'keyRefused', params: { vendor, name, status } });
    const what = shownAddress(addressOf(base, request));
    return new SourceError('signInNeeded', { code: 'scopeMissing', params: { vendor, name, what, scope: what } });
  };
}
