/** What HubSpot means by the answers that are no success. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { ApiAnswer } from '../api-client.ts';
import { parseRetryAfter } from '../http-errors.ts';
import { SourceError } from '../source-error.ts';
import { refusalSchema } from './answers.ts';

export type RefusalWords = {
  readonly address: string;
  /** The name of the secret. */
  readonly key: string;
  /** What was asked for: it tells the permission where HubSpot does not. */
  readonly path: string;
  readonly now: Instant;
  /** When the account's day ends. */
  readonly dayEndsAt: Instant;
};

/** Marks a permission the key was never given, or a product the account does not have. */
const notGranted = new Error('MISSING_SCOPES');

const scopes: readonly (readonly [path: RegExp, what: string, scope: string])[] = [
  [/\/(contacts)\b/, 'contacts', 'crm.objects.contacts.read'],
  [/\/(deals)\b/, 'deals', 'crm.objects.deals.read'],
  [/\/(leads)\b/, 'leads', 'crm.objects.leads.read'],
  [/\/owners\b/, 'owners', 'crm.objects.owners.read'],
  [/\/emails\b/, 'e-mails', 'sales-email-read'],
  [/\/campaigns\b/, 'campaigns', 'marketing.campaigns.read'],
];

const secondMs = 1000;
const tenSecondsMs = 10_000;

/** The error; null where the status says all there is to say. */
export function refusedAnswer({ status, headers, text }: ApiAnswer, words: RefusalWords): SourceError | null {
  const said = parsed(text);
  const told = parseRetryAfter(headers['retry-after'], words.now);
  if (status === 401) {
    return new SourceError('signInNeeded', {
      code: 'keyRefused',
      params: { vendor: 'HubSpot', name: words.key, status },
    });
  }
  if (status === 403) {
    const [, what, usual] = scopes.find(([path]) => path.test(`/${words.path}`)) ?? ['', words.path, words.path];
    const scope = said.errors?.flatMap(({ context }) => context?.['requiredGranularScopes'] ?? [])[0];
    const params = { vendor: 'HubSpot', name: words.key, what, scope: isScope(scope) ? scope : usual };
    const cause = said.category === 'MISSING_SCOPES' ? notGranted : undefined;
    return new SourceError('signInNeeded', { code: 'scopeMissing', params }, { cause });
  }
  if (status === 429 && said.policyName === 'DAILY') {
    const retryAfterMs = told ?? Math.max(0, words.dayEndsAt - words.now);
    const problem = { code: 'dailyLimitReached', params: { vendor: 'HubSpot' } } as const;
    return new SourceError('rateLimited', problem, { retryAfterMs });
  }
  if (status === 429 && (said.policyName === 'SECONDLY' || said.policyName === 'TEN_SECONDLY_ROLLING')) {
    const retryAfterMs = told ?? (said.policyName === 'SECONDLY' ? secondMs : tenSecondsMs);
    const problem = { code: 'addressBusy', params: { address: words.address } } as const;
    return new SourceError('rateLimited', problem, { retryAfterMs });
  }
  // The account is being moved between data centres: it comes back by itself.
  if (status === 477 || status === 423) {
    const problem = { code: 'serverFailed', params: { address: words.address, status } } as const;
    return new SourceError('unreachable', problem, told === undefined ? {} : { retryAfterMs: told });
  }
  return null;
}

/** Whether it is something this key or this account just does not have, and can be done without. */
export function isNotGranted(error: unknown): error is SourceError {
  return error instanceof SourceError && (error.cause === notGranted || error.problem.code === 'addressGone');
}

/** Shown to people: so nothing but a name of that form. */
function isScope(scope: string | undefined): scope is string {
  return scope !== undefined && /^[a-z][a-z0-9.-]{2,60}$/.test(scope);
}

function parsed(text: string): (typeof refusalSchema)['_zod']['output'] {
  try {
    return refusalSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
