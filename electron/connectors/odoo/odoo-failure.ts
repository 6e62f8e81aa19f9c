/**
 * What Odoo's refusals mean. Its answers carry the server's own words and a trace of its code, with logins, paths and
 * pieces of records in them: none of that is told on, only the kind of error, by its name.
 */
import { z } from 'zod';
import { shownAddress } from '../http-addresses.ts';
import { SourceError } from '../source-error.ts';
import type { JudgeFault, ServerFault } from './odoo-api.ts';

/** The name that the config has for the key. */
export type KeyName = string;

/** An error as both faces tell it: named at its top by /json/2, in `data` by /jsonrpc. */
const faultSchema = z.object({ name: z.string(), message: z.string().catch('') });

/** The fault that an answer tells of; null where it is none of Odoo's own. */
export function faultIn(text: string): ServerFault | null {
  try {
    const read = faultSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** @param address where Odoo is. */
export function createJudge(address: string, key: KeyName): JudgeFault {
  const shown = shownAddress(address);
  return ({ name, message }, model, status) => {
    const kind = name.slice(name.lastIndexOf('.') + 1);
    if (kind === 'AccessDenied' || kind === 'Unauthorized' || kind === 'SessionExpiredException') {
      return new SourceError('signInNeeded', keyRefused(key, status));
    }
    if (kind === 'AccessError' || kind === 'Forbidden') {
      const params = { vendor: 'Odoo', name: key, what: model, scope: `${model} (read)` };
      return new SourceError('signInNeeded', { code: 'scopeMissing', params });
    }
    if (kind === 'TooManyRequests')
      return new SourceError('rateLimited', { code: 'addressBusy', params: { address: shown } });
    const place = placeOf(kind, message, model);
    if (place !== null)
      return new SourceError('unusable', { code: 'answerUnexpected', params: { address: shown, place } });
    // A database that restarts, two writes at once, memory run out: what passes by itself.
    return new SourceError('unreachable', { code: 'serverFailed', params: { address: shown, status } });
  };
}

export function keyRefused(name: KeyName, status: number): SourceError['problem'] {
  return { code: 'keyRefused', params: { vendor: 'Odoo', name, status } };
}

/** Where the settings do not fit the server; null where it has trouble of its own. */
function placeOf(kind: string, message: string, model: string): string | null {
  if (/database .* does not exist/i.test(message)) return 'database';
  // A field or a model that went away with an update or a module: what there is is asked for anew with the next try.
  const isOurs =
    /^(ValueError|KeyError|AttributeError|NotFound|UserError|ValidationError|UnprocessableEntity|TypeError)$/;
  return isOurs.test(kind) ? model : null;
}
