/** Whether a request comes from somebody who has the source's secret. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '../../../shared/domain/records.ts';

export const signatureHeader = 'x-tandem-signature';
export const timestampHeader = 'x-tandem-timestamp';

/** Clocks differ; what was signed longer ago may have been listened to. */
const longestAgeMs = 5 * 60_000;

export type Proof =
  | { readonly kind: 'signed'; readonly signature: string }
  | { readonly kind: 'shown' }
  /** Signed with the secret, but not now. */
  | { readonly kind: 'untimely' }
  | { readonly kind: 'none' };

/** `sha256=` and the HMAC-SHA256 of timestamp, a full stop and the body, in hex. */
export function signatureOf(secret: string, timestamp: string, body: Uint8Array): string {
  const digest = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  return `sha256=${digest}`;
}

/** A request that is signed is judged by its signature alone. */
export function proofOf(
  headers: IncomingHttpHeaders,
  body: Uint8Array,
  { secret, now }: { readonly secret: string; readonly now: Instant },
): Proof {
  const signature = headers[signatureHeader];
  const timestamp = headers[timestampHeader];
  if (signature === undefined) return showsSecret(headers, secret) ? { kind: 'shown' } : { kind: 'none' };
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return { kind: 'none' };
  if (!isSame(signature, signatureOf(secret, timestamp, body))) return { kind: 'none' };
  return Math.abs(now - instantOf(timestamp)) <= longestAgeMs ? { kind: 'signed', signature } : { kind: 'untimely' };
}

/** Needs no body: strangers can be sent away before they have told anything. */
export function showsSecret({ authorization }: IncomingHttpHeaders, secret: string): boolean {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  return token !== undefined && isSame(token, secret);
}

/** Seconds, as shells count, or milliseconds. NaN is as old as can be. */
function instantOf(timestamp: string): number {
  if (!/^\d{10}(\d{3})?$/.test(timestamp)) return NaN;
  return timestamp.length === 10 ? Number(timestamp) * 1000 : Number(timestamp);
}

/** Takes as long whatever differs, and whatever the lengths are. */
function isSame(given: string, right: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(right));
}
