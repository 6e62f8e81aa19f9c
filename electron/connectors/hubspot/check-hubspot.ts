/** Tries the settings of a source, in the order of `hubspotSettings.tests`. */
import type { Problem } from '../../../shared/domain/problem.ts';
import { SourceError } from '../source-error.ts';
import type { Account } from './account.ts';
import { campaignsSchema, objectsSchema, ownersSchema } from './answers.ts';
import type { DealRules } from './deal-rules.ts';
import type { LeadRules } from './lead-rules.ts';

export type CheckOptions = {
  readonly account: Account;
  readonly leadRules: (signal: AbortSignal) => Promise<LeadRules>;
  readonly dealRules: (signal: AbortSignal) => Promise<DealRules>;
};

type Tried = { readonly test: string; readonly problem: Problem | null };

const one = { limit: 1 };
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

  for (const type of ['contacts', 'deals', 'leads', 'calls', 'emails', 'meetings']) {
    const request = { path: `crm/v3/objects/${type}`, query: one };
    yield { test: type, problem: await problemOf(client.read(objectsSchema, request, signal)) };
  }
  const owners = client.read(ownersSchema, { path: 'crm/v3/owners', query: one }, signal);
  yield { test: 'owners', problem: await problemOf(owners) };
  const campaigns = client.read(campaignsSchema, { path: 'marketing/v3/campaigns', query: one }, signal);
  yield { test: 'campaigns', problem: await problemOf(campaigns) };
  yield* checkNames(options, signal);
}

/** Whether all that the config names is there. Without permission to look, that is what is told. */
async function* checkNames({ leadRules, dealRules }: CheckOptions, signal: AbortSignal): AsyncGenerator<Tried> {
  const problem = (await problemOf(leadRules(signal))) ?? (await problemOf(dealRules(signal)));
  if (problem) {
    for (const test of ['fields', 'stages', 'pipelines']) yield { test, problem };
    return;
  }
  const [leads, deals] = [(await leadRules(signal)).unknown, (await dealRules(signal)).unknown];
  yield { test: 'fields', problem: unknown('field', [...leads.fields, ...deals.fields]) };
  yield { test: 'stages', problem: unknown('stage', leads.stages) };
  yield { test: 'pipelines', problem: unknown('pipeline', deals.pipelines) };
}

function unknown(what: 'field' | 'stage' | 'pipeline', names: readonly string[]): Problem | null {
  if (names.length === 0) return null;
  return { code: 'nameUnknown', params: { vendor: 'HubSpot', what, name: names.join('", "') } };
}

async function problemOf(attempt: Promise<unknown>): Promise<Problem | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
    throw error;
  }
}
