/** What is read of an account: what every key must be allowed to read, and what it, or the account, may do without. */
import type { HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import type { EntityName, Instant } from '../../../shared/domain/records.ts';
import type { Clock } from '../../core/clock.ts';
import type { ConnectorEnvironment } from '../connector.ts';
import type { Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import type { Account } from './account.ts';
import { activityPrefix, activityTypes } from './activity-record.ts';
import { activityReading, createActivityStream } from './activity-stream.ts';
import { createAfterMerge } from './after-merge.ts';
import { createArchivedStream } from './archived-stream.ts';
import { createCampaignStream } from './campaign-streams.ts';
import type { CheckOptions } from './check-hubspot.ts';
import { createDealStream, dealReading } from './deal-stream.ts';
import { usualLeadFields } from './lead-rules.ts';
import { createLeadStreams } from './lead-streams.ts';
import { createPeopleStream } from './people.ts';
import { isNotGranted } from './refused-answers.ts';
import type { Remembered } from './remembered.ts';
import { createTrafficStream } from './traffic-stream.ts';

type Rules = Pick<CheckOptions, 'leadRules' | 'dealRules'>;

const lookAgainMs = 3_600_000;

/** The streams there are now, those that are asked most often first. */
export function createAccountStreams(
  config: HubspotSourceConfig,
  { zone, currency, clock, recentSince }: ConnectorEnvironment,
  account: Account,
  { leadRules, dealRules }: Rules,
): (signal: AbortSignal) => Promise<readonly Stream[]> {
  const { client, definitions } = account;
  const prefix = `${config.id}:`;
  const pollMs = config.pollSeconds * 1000;
  const often = { prefix, everyMs: pollMs };
  const rarely = { client, prefix, everyMs: pollMs * 12 };
  const marketing = { account, prefix, clock, house: { zone, currency }, recentSince, everyMs: pollMs * 8 };
  const activities = activityTypes.map((type) => ({ type, reading: activityReading(type, account, prefix) }));
  const deals = dealReading(account, dealRules, { prefix, address: addressOf(config) });
  const ofDeals = wants(config, 'activity') ? activities.map(({ reading }) => reading) : [];
  const ofContacts = [...(wants(config, 'deal') ? [deals] : []), ...ofDeals];
  const afterMerge = createAfterMerge('contacts', ofContacts, clock);
  const { contacts, leads } = createLeadStreams(account, leadRules, { ...often, afterMerge });
  const dealStream = createDealStream({
    ...often,
    reading: deals,
    afterMerge: createAfterMerge('deals', ofDeals, clock),
    rulesOf: dealRules,
    pipelines: definitions.dealPipelines.read,
  });
  const needed: readonly (readonly [EntityName, Stream])[] = [
    ['person', createPeopleStream({ client, definitions, prefix, teams: config.teams, everyMs: pollMs * 20 })],
    ['deal', dealStream],
    ['lead', contacts],
    ['deal', createArchivedStream({ ...rarely, type: 'deals', entity: 'deal' })],
    ['lead', createArchivedStream({ ...rarely, type: 'contacts', entity: 'lead' })],
  ];
  const without = doingWithout(clock);
  const optional: readonly (readonly [EntityName, Remembered<unknown>, Stream])[] = [
    ['lead', definitions.properties.leads, without.tolerant(leads)],
    ...activities.flatMap(({ type, reading }) => {
      const gone = { client, type, entity: 'activity', prefix: activityPrefix(type, prefix) } as const;
      return [createActivityStream(reading, pollMs * 4), createArchivedStream({ ...gone, everyMs: pollMs * 60 })].map(
        (stream) => ['activity', definitions.properties[type], without.tolerant(stream)] as const,
      );
    }),
    ['campaign', definitions.campaigns, createCampaignStream(marketing)],
    ['traffic', definitions.campaigns, without.tolerant(createTrafficStream(marketing))],
  ];

  return async (signal) => {
    const found = needed.flatMap(([entity, stream]) => (wants(config, entity) ? [stream] : []));
    for (const [entity, definition, stream] of optional) {
      if (!wants(config, entity) || without.isAbsent(stream)) continue;
      if ((await definition.read(signal)) !== null) found.push(stream);
    }
    return found;
  };
}

/** Deals are joined with leads of another source by it. */
function addressOf(config: HubspotSourceConfig): string | null {
  return wants(config, 'lead') ? null : (config.leadFields.email ?? usualLeadFields.email);
}

/** Some objects show what they are made of to a key that may not read them: they are left out for an hour then. */
function doingWithout(clock: Clock) {
  const refusedAt = new Map<string, Instant>();
  return {
    isAbsent: ({ name }: Stream): boolean => {
      const at = refusedAt.get(name);
      return at !== undefined && Math.abs(clock.now() - at) < lookAgainMs;
    },
    tolerant: (stream: Stream): Stream => ({
      ...stream,
      changes: async (position, signal) => {
        try {
          return await stream.changes(position, signal);
        } catch (error) {
          if (!isNotGranted(error)) throw error;
          refusedAt.set(stream.name, clock.now());
          return { found: {}, position, more: false, at: null };
        }
      },
    }),
  };
}
