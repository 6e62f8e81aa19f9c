/** HubSpot, read by a service key that may read and nothing else. */
import { createHash } from 'node:crypto';
import type { HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import type { Batch, ConnectorFactory, SyncContext } from '../connector.ts';
import { keepingUsage } from '../kept-usage.ts';
import { createRefusalTally } from '../refusal-tally.ts';
import { createStreamSync, type Stream, type StreamSync } from '../stream-sync.ts';
import { activityTypes } from './activity-record.ts';
import { createActivityStream } from './activity-stream.ts';
import { createArchivedStream } from './archived-stream.ts';
import { createCampaignStream, createTrafficStream } from './campaign-streams.ts';
import { createDealStream } from './deal-stream.ts';
import { createDefinitions } from './definitions.ts';
import { createHubspotClient } from './hubspot-client.ts';
import { createLeadStreams } from './lead-streams.ts';
import { createPeopleStream } from './people.ts';
import type { Remembered } from './remembered.ts';

/** What a poll that finds nothing costs at most, beside the one call that looks after the account's setup. */
const callsPerPoll = 4;

export const createHubspotConnector: ConnectorFactory<'hubspot'> = (config, environment) => {
  const { clock, zone, currency, recentSince, historyPages } = environment;
  const pollEveryMs = config.pollSeconds * 1000;
  const prefix = `${config.id}:`;
  const client = createHubspotClient(config, environment);
  const definitions = createDefinitions(client, clock);
  const account = { client, definitions, refusals: createRefusalTally() };

  const leads = createLeadStreams(config, account, pollEveryMs);
  const rarely = { client, prefix, everyMs: pollEveryMs * 12 };
  const needed: readonly Stream[] = [
    createPeopleStream({ client, definitions, prefix, teams: config.teams, everyMs: pollEveryMs * 20 }),
    createDealStream({ config, account, house: { zone, currency }, everyMs: pollEveryMs }),
    leads.contacts,
    createArchivedStream({ ...rarely, type: 'deals', entity: 'deal' }),
    createArchivedStream({ ...rarely, type: 'contacts', entity: 'lead' }),
  ];
  const marketing = { account, prefix, clock, house: { zone, currency }, recentSince, everyMs: pollEveryMs * 8 };
  /** Those a key, or an account, may do without. */
  const optional: readonly (readonly [Remembered<unknown>, Stream])[] = [
    [definitions.properties.leads, leads.leads],
    ...activityTypes.map(
      (type) => [definitions.properties[type], createActivityStream(type, account, prefix, pollEveryMs * 4)] as const,
    ),
    [definitions.campaigns, createCampaignStream(marketing)],
    [definitions.campaigns, createTrafficStream(marketing)],
  ];

  // Records made by other settings are to be read anew: their lists are others.
  const made = createHash('sha256')
    .update(JSON.stringify(settingsThatCount(config)))
    .digest('base64url')
    .slice(0, 8);
  const readableNow = async (signal: AbortSignal): Promise<readonly Stream[]> => {
    const found = [...needed];
    for (const [definition, stream] of optional) if ((await definition.read(signal)) !== null) found.push(stream);
    return found.map((stream) => named(stream, `${stream.name} ${made}`));
  };

  let current: { readonly names: string; readonly sync: StreamSync } | undefined;
  async function* sync(context: SyncContext): AsyncGenerator<Batch> {
    context.signal.throwIfAborted();
    // First of all: it tells when the account's day ends.
    await definitions.currency.read(context.signal);
    await definitions.renewOldest(context.signal);
    const streams = await readableNow(context.signal);
    const names = streams.map(({ name }) => name).join();
    if (current?.names !== names) {
      const pages = historyPages === undefined ? {} : { historyPages };
      const options = { streams, budget: client.budget, recentSince, callsPerPoll, ...pages };
      current = { names, sync: createStreamSync(options) };
    }
    yield* current.sync.sync(context);
  }

  return {
    pollEveryMs,
    sync: keepingUsage(sync, client.kept),
    usage: client.budget.usage,
    progress: () => current?.sync.progress() ?? null,
  };
};

function named(stream: Stream, name: string): Stream {
  return { ...stream, name };
}

/** Of the settings, those that decide what a record is like. */
function settingsThatCount({ currency, pipelines, stages, teams, leadFields, dealFields }: HubspotSourceConfig) {
  return { currency, pipelines, stages, teams, leadFields, dealFields };
}
