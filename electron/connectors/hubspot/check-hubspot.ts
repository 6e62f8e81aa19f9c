/** Tries the settings of a source, in the order of `hubspotSettings.tests`. */
import { z } from 'zod';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import { SourceError } from '../source-error.ts';
import type { Account } from './account.ts';
import type { DealRules } from './deal-rules.ts';
import type { LeadRules } from './lead-rules.ts';

export type CheckOptions = {
  readonly account: Account;
  readonly leadRules: (signal: AbortSignal) => Promise<LeadRules>;
  readonly dealRules: (signal: AbortSignal) => Promise<DealRules>;
  /** Whether such records are wanted of this source; what is not needs no permission. */
  readonly takes: (entity: EntityName) => boolean;
};

type Tried = { readonly test: string; readonly problem: Problem | null };

const one = { limit: 1 };
const anySchema = z.object({ results: z.array(z.unknown()) });

const readings: readonly { readonly test: string; readonly entity: EntityName; readonly path: string }[] = [
  { test: 'contacts', entity: 'lead', path: 'crm/v3/objects/contacts' },
  { test: 'deals', entity: 'deal', path: 'crm/v3/objects/deals' },
  { test: 'leads', entity: 'lead', path: 'crm/v3/objects/leads' },
  { test: 'calls', entity: 'activity', path: 'crm/v3/objects/calls' },
  { test: 'emails', entity: 'activity', path: 'crm/v3/objects/emails' },
  { test: 'meetings', entity: 'activity', path: 'crm/v3/objects/meetings' },
  { test: 'owners', entity: 'person', path: 'crm/v3/owners' },
  { test: 'campaigns', entity: 'campaign', path: 'marketing/v3/campaigns' },
];

/** What stands in the way of everything else. */
const ofTheKey = new Set(['secretMissing', 'keyRefused']);

/** Costs about twenty calls. What the account may do without, such as leads, is told as missing here and nowhere else. */
export async function* checkHubspot(options: CheckOptions, signal: AbortSignal): AsyncGenerator<Tried> {
  const { client, definitions } = options.account;
  definitions.forgetAll();
  const signIn = await problemOf(definitions.currency.read(signal));
  const isKey = signIn !== null && ofTheKey.has(signIn.code);
  yield { test: 'address', problem: isKey ? null : signIn };
  if (signIn && !isKey) return;
  yield { test: 'key', problem: signIn };
  if (signIn) return;

  for (const { test, entity, path } of readings) {
    const isWanted = options.takes(entity);
    yield { test, problem: isWanted ? await problemOf(client.read(anySchema, { path, query: one }, signal)) : null };
  }
  yield* checkNames(options, signal);
}

/** Whether all that the config names is there. Without permission to look, that is what is told. */
async function* checkNames({ leadRules, dealRules, takes }: CheckOptions, signal: AbortSignal): AsyncGenerator<Tried> {
  const leads = await attempted(takes('lead') ? leadRules(signal) : null);
  const deals = await attempted(takes('deal') ? dealRules(signal) : null);
  const problem = leads.problem ?? deals.problem;
  const fields = [...(leads.read?.unknown.fields ?? []), ...(deals.read?.unknown.fields ?? [])];
  yield { test: 'fields', problem: problem ?? unknown('field', fields) };
  yield { test: 'stages', problem: problem ?? unknown('stage', leads.read?.unknown.stages ?? []) };
  yield { test: 'pipelines', problem: problem ?? unknown('pipeline', deals.read?.unknown.pipelines ?? []) };
}

function unknown(what: 'field' | 'stage' | 'pipeline', names: readonly string[]): Problem | null {
  if (names.length === 0) return null;
  return { code: 'nameUnknown', params: { vendor: 'HubSpot', what, name: names.join('", "') } };
}

async function problemOf(reading: Promise<unknown>): Promise<Problem | null> {
  return (await attempted(reading)).problem;
}

async function attempted<T>(
  reading: Promise<T> | null,
): Promise<{ readonly read?: T; readonly problem: Problem | null }> {
  try {
    return reading === null ? { problem: null } : { read: await reading, problem: null };
  } catch (error) {
    if (error instanceof SourceError) return { problem: error.problem };
    throw error;
  }
}
