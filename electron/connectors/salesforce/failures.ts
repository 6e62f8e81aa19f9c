/** What Salesforce's refusals mean: who must act, and how long to wait. */
import { z } from 'zod';
import type { ApiAnswer } from '../api-client.ts';
import { SourceError } from '../source-error.ts';

export const vendor = 'Salesforce';

/** The session has ended, as sessions do: a fresh sign-in may mend it. */
export class SessionEnded extends SourceError {}

/** An object or a field that was there is not, or not for this user. */
export class NotVisible extends SourceError {}

/** A query asks for more than Salesforce will look through at once. */
export class TooLarge extends SourceError {}

const errorsSchema = z.array(z.object({ errorCode: z.string(), message: z.string().optional() })).min(1);

/** How long a query may run before Salesforce gives it up. */
const longestQueryS = 120;

/** @param key the name of the secret that was signed in with. */
export function refusalOf(key: string, host: string): (answer: ApiAnswer) => SourceError | null {
  return ({ status, text }) => {
    const [error] = errorsSchema.safeParse(parsed(text)).data ?? [];
    const refused = { code: 'keyRefused', params: { vendor, name: key, status } } as const;
    switch (error?.errorCode ?? '') {
      case 'INVALID_SESSION_ID':
        return new SessionEnded('signInNeeded', refused);
      case 'REQUEST_LIMIT_EXCEEDED': {
        // Too many long questions at once pass by themselves in moments, a spent day does not.
        const isMoment = /concurrent/i.test(error?.message ?? '');
        return isMoment
          ? new SourceError('rateLimited', { code: 'addressBusy', params: { address: host } })
          : new SourceError('rateLimited', { code: 'dailyLimitReached', params: { vendor } });
      }
      case 'API_DISABLED_FOR_ORG':
      case 'API_CURRENTLY_DISABLED':
      case 'INVALID_LOGIN':
      case 'INACTIVE_USER':
        return new SourceError('signInNeeded', refused);
      case 'NOT_FOUND':
      case 'INVALID_TYPE':
      case 'INVALID_FIELD':
        return new NotVisible('unusable', { code: 'addressRefused', params: { address: host, status } });
      case 'QUERY_TIMEOUT':
      case 'OPERATION_TOO_LARGE':
        return new TooLarge('unreachable', {
          code: 'answerTooSlow',
          params: { address: host, seconds: longestQueryS },
        });
      default:
        return null;
    }
  };
}

/** What a token address answers with where it gives none. */
export function signInRefusalOf(key: string): (answer: ApiAnswer) => SourceError | null {
  return ({ status }) =>
    status === 400 || status === 401 || status === 403
      ? new SourceError('signInNeeded', { code: 'keyRefused', params: { vendor, name: key, status } })
      : null;
}

/** Something Tandem is told to read can't be seen by the user it signs in as. */
export function mayNotRead(key: string, object: string): SourceError {
  return new SourceError('signInNeeded', {
    code: 'scopeMissing',
    params: { vendor, name: key, what: object, scope: `Read (${object})` },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
