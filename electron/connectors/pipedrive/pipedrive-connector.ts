/** Pipedrive: deals, leads, activities and users, read by what has changed. */
import { createHash } from 'node:crypto';
import type { PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import type { ConnectorEnvironment, ConnectorFactory } from '../connector.ts';
import { keepingUsage } from '../kept-usage.ts';
import { stretched } from '../poll-pace.ts';
import { createStreamSync, type Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { activityStream } from './activity-stream.ts';
import { checkPipedrive } from './check-pipedrive.ts';
import { dealStreams } from './deal-streams.ts';
import { idLists } from './id-lists.ts';
import { leadStreams } from './lead-streams.ts';
import { fromDeals, fromLeads, openReading, type Reading } from './reading.ts';
import { stageStream } from './stage-stream.ts';
import { userStream } from './user-stream.ts';

const hourMs = 3_600_000;

export const createPipedriveConnector: ConnectorFactory<'pipedrive'> = (config, environment) => {
  const reading = openReading(config, environment);
  const { budget, usage } = reading.api;
  const everyMs = config.pollSeconds * 1000;
  const streams = wantedStreams(reading, everyMs).map((stream) =>
    named(stream, `${stream.name} ${made(config, environment)}`),
  );
  const { sync, progress } = createStreamSync({
    streams,
    budget,
    recentSince: environment.recentSince,
    ...(environment.historyPages === undefined ? {} : { historyPages: environment.historyPages }),
  });
  return {
    // As often as the day's share has room for: who comes more often than he asks would call old numbers fresh.
    get pollEveryMs() {
      return Math.round(everyMs * stretched(streams, budget.usage()));
    },
    sync: keepingUsage((context) => {
      reading.contacts.forget();
      return sync(context);
    }, usage),
    usage: budget.usage,
    progress,
    check: keepingUsage((signal) => checkPipedrive(reading, signal), usage),
  };
};

/** Those that tell of what is wanted. Deals come before activities: which lead a deal was is known from the deal. */
function wantedStreams(reading: Reading, everyMs: number): readonly Stream[] {
  const leads = leadStreams(reading, { live: everyMs, archived: hourMs });
  const deals = dealStreams(reading, { live: everyMs, archived: hourMs });
  const ids = idLists(reading);
  const activities = activityStream(reading, 2 * everyMs);
  const { config } = reading;
  const [ofLeads, ofDeals] = [wants(config, ...fromLeads), wants(config, ...fromDeals)];
  return [
    ...(ofLeads ? [{ ...leads.live, ids: ids.leads }] : []),
    ...(ofDeals ? [{ ...deals.live, ids: ids.deals }] : []),
    ...(wants(config, 'activity') ? [ofLeads ? { ...activities, open: reading.links.ofArchive } : activities] : []),
    ...(wants(config, 'person') ? [userStream(reading, hourMs)] : []),
    ...(ofDeals ? [stageStream(reading, hourMs), deals.archived] : []),
    ...(ofLeads ? [leads.archived] : []),
  ];
}

function named(stream: Stream, name: string): Stream {
  return { ...stream, name };
}

/** Tells apart what makes other records: another account, or the same one by other settings. */
function made(config: PipedriveSourceConfig, { zone, currency }: ConnectorEnvironment): string {
  const { company, pipelines, contacts, leadStages, archivedLeads, activityTypes, teams, fields } = config;
  const settings = { pipelines, contacts, leadStages, archivedLeads, activityTypes, teams, fields };
  return createHash('sha256')
    .update(JSON.stringify({ company: company.toLowerCase(), zone, currency, ...settings }))
    .digest('base64url')
    .slice(0, 8);
}
