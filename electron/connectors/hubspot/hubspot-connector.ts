/** HubSpot, read by a service key that may read and nothing else. */
import { createHash } from 'node:crypto';
import type { HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import type { Batch, ConnectorFactory, SyncContext } from '../connector.ts';
import { keepingUsage } from '../kept-usage.ts';
import { createRefusalTally } from '../refusal-tally.ts';
import { createStreamSync, type Stream, type StreamSync } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { createAccountStreams } from './account-streams.ts';
import { checkHubspot } from './check-hubspot.ts';
import { dealRulesReader } from './deal-rules.ts';
import { createDefinitions } from './definitions.ts';
import { createHubspotClient } from './hubspot-client.ts';
import { leadRulesReader } from './lead-rules.ts';

/** What a poll that finds nothing costs at most, beside the one call that looks after the account's setup. */
const callsPerPoll = 4;

export const createHubspotConnector: ConnectorFactory<'hubspot'> = (config, environment) => {
  const { clock, zone, currency, recentSince, historyPages } = environment;
  const client = createHubspotClient(config, environment);
  const definitions = createDefinitions(client, clock);
  const account = { client, definitions, refusals: createRefusalTally() };
  const rules = {
    leadRules: leadRulesReader(config, definitions, zone),
    dealRules: dealRulesReader(config, definitions, { zone, currency }),
  };
  const streamsNow = createAccountStreams(config, environment, account, rules);

  // Records made by other settings are to be read anew: their lists are others.
  const made = createHash('sha256')
    .update(JSON.stringify([settingsThatCount(config), zone, currency]))
    .digest('base64url')
    .slice(0, 8);
  let current: { readonly names: string; readonly sync: StreamSync } | undefined;
  async function* sync(context: SyncContext): AsyncGenerator<Batch> {
    context.signal.throwIfAborted();
    // First of all: it tells when the account's day ends.
    await definitions.currency.read(context.signal);
    await definitions.renewOldest(context.signal);
    const streams = (await streamsNow(context.signal)).map((stream) => named(stream, `${stream.name} ${made}`));
    const names = streams.map(({ name }) => name).join();
    if (current?.names !== names) {
      const pages = historyPages === undefined ? {} : { historyPages };
      const options = { streams, budget: client.budget, recentSince, callsPerPoll, ...pages };
      current = { names, sync: createStreamSync(options) };
    }
    yield* current.sync.sync(context);
  }

  return {
    pollEveryMs: config.pollSeconds * 1000,
    sync: keepingUsage(sync, client.kept),
    usage: client.budget.usage,
    progress: () => current?.sync.progress() ?? null,
    check: keepingUsage(
      (signal) => checkHubspot({ account, ...rules, takes: (entity) => wants(config, entity) }, signal),
      client.kept,
    ),
  };
};

function named(stream: Stream, name: string): Stream {
  return { ...stream, name };
}

/** Of the settings, those that decide what a record is like. */
function settingsThatCount({ currency, pipelines, leadStages, teams, leadFields, dealFields }: HubspotSourceConfig) {
  return { currency, pipelines, leadStages, teams, leadFields, dealFields };
}
