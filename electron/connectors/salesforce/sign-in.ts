/** Signs in to an org, and keeps the session for as long as it lasts. The secret is asked for each time anew. */
import { createSign } from 'node:crypto';
import { z } from 'zod';
import type { SalesforceConfig, SalesforceSignIn } from '../../../shared/config/sources/salesforce.ts';
import type { SecretRef } from '../../../shared/config/secret.ts';
import type { Instant } from '../../../shared/domain/records.ts';
import { addressFault } from '../../../shared/domain/source-words.ts';
import { type ApiClient, createApiClient } from '../api-client.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import type { RateBudget } from '../rate-budget.ts';
import { secretOf } from '../secret-of.ts';
import { SourceError } from '../source-error.ts';
import { signInRefusalOf, vendor } from './failures.ts';

export type Session = {
  /** The token of the running session, or of a new one. */
  readonly token: (signal: AbortSignal) => Promise<string>;
  /** The token is accepted no more: the next is a new one. */
  readonly end: () => void;
};

export type SignInOptions = {
  readonly config: Pick<SalesforceConfig, 'host' | 'clientId' | 'signIn'>;
  readonly environment: Pick<ConnectorEnvironment, 'secret' | 'clock' | 'limits'>;
  readonly budget: RateBudget;
};

const tokenSchema = z.object({ access_token: z.string().min(1), instance_url: z.string() });
/** An assertion is used at once; it may be as old as this when it arrives. */
const assertionMs = 3 * 60_000;

/** The secret that the sign-in stands or falls with. */
export function keyOf(signIn: SalesforceSignIn): string {
  if (signIn.with === 'clientSecret') return signIn.clientSecret.secret;
  return signIn.with === 'privateKey' ? signIn.privateKey.secret : signIn.refreshToken.secret;
}

export function createSession({ config, environment, budget }: SignInOptions): Session {
  const { host, signIn } = config;
  const client: ApiClient = createApiClient({
    base: host,
    headers: async () => ({}),
    budget,
    clock: environment.clock,
    failure: signInRefusalOf(keyOf(signIn)),
    limits: environment.limits,
  });
  let running: string | undefined;

  const start = async (signal: AbortSignal): Promise<string> => {
    const form = await formOf(config, environment);
    const answer = await client.read(tokenSchema, { path: 'services/oauth2/token', form }, signal);
    // Records are asked for where the sign-in was: a token is shown to no host that the config does not name.
    if (!isSameHost(answer.instance_url, host)) {
      const params = { address: host, reason: addressFault('onward', answer.instance_url) };
      throw new SourceError('unusable', { code: 'addressNotAllowed', params });
    }
    return answer.access_token;
  };

  return {
    token: async (signal) => (running ??= await start(signal)),
    end: () => {
      running = undefined;
    },
  };
}

async function formOf(
  { clientId, signIn, host }: SignInOptions['config'],
  environment: SignInOptions['environment'],
): Promise<Readonly<Record<string, string>>> {
  const secret = (ref: SecretRef): Promise<string> => secretOf(ref.secret, environment);
  switch (signIn.with) {
    case 'clientSecret':
      return {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: await secret(signIn.clientSecret),
      };
    case 'privateKey': {
      const claims = { iss: clientId, sub: signIn.username, aud: audienceOf(host) };
      const assertion = assertionOf(claims, await secret(signIn.privateKey), environment.clock.now());
      if (assertion === null) throw keyUnusable(signIn.privateKey.secret);
      return { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
    }
    case 'refreshToken':
      return {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: await secret(signIn.refreshToken),
        ...(signIn.clientSecret && { client_secret: await secret(signIn.clientSecret) }),
      };
  }
}

/** Sandboxes and scratch orgs have a sign-in of their own. */
function audienceOf(host: string): string {
  const isTest = /\.(sandbox|scratch)\./.test(new URL(host).hostname);
  return `https://${isTest ? 'test' : 'login'}.salesforce.com`;
}

/**
 * A JSON Web Token of the claims, signed by the key (RFC 7515, RS256); null where the key is none. In variables the lines
 * of a key are often told apart by a written \n.
 */
function assertionOf(claims: Readonly<Record<string, string>>, key: string, now: Instant): string | null {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ ...claims, exp: Math.floor((now + assertionMs) / 1000) })}`;
  try {
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key.replaceAll('\\n', '\n'), 'base64url')}`;
  } catch {
    // What the reason quotes may be a part of the key.
    return null;
  }
}

function keyUnusable(name: string): SourceError {
  return new SourceError('signInNeeded', { code: 'keyRefused', params: { vendor, name, status: 0 } });
}

function isSameHost(address: string, host: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(host).origin;
}
