/** Leads, deals, activities, campaigns and people of a Salesforce org, read through its REST interface. */
import { createHash } from 'node:crypto';
import type { SalesforceConfig, SalesforcePart } from '../../../shared/config/sources/salesforce.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import type { ConnectorFactory } from '../connector.ts';
import { keepingUsage, openKeptUsage } from '../kept-usage.ts';
import { createRateBudget } from '../rate-budget.ts';
import { createRefusalTally } from '../refusal-tally.ts';
import { createStreamSync } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { checkOrg } from './check.ts';
import { mayNotRead } from './failures.ts';
import type { Mapping } from './mapping.ts';
import { createOrg } from './org.ts';
import type { ReadingContext } from './reading.ts';
import { createSession, keyOf } from './sign-in.ts';
import { streamsOf } from './streams.ts';

const dayMs = 86_400_000;
/** Fields that are shown to the user from now on are read from so much later on at the latest. */
const seenForMs = 6 * 3_600_000;
/** Salesforce sets no pace, only that few questions run at once; one after the other, ten a second are no load. */
const bursts = [{ units: 20, withinMs: 2000 }];

/** What each part brings. */
const recordsOf = {
  leads: ['lead', 'stageChange'],
  deals: ['deal', 'stageChange'],
  activities: ['activity'],
  campaigns: ['campaign'],
} as const satisfies { readonly [P in SalesforcePart]: readonly EntityName[] };

export const createSalesforceConnector: ConnectorFactory<'salesforce'> = (whole, environment) => {
  const config = { ...whole, reads: whole.reads.filter((part) => wants(whole, ...recordsOf[part])) };
  const { clock } = environment;
  const usage = openKeptUsage(environment);
  const budget = createRateBudget({
    clock,
    vendor: 'Salesforce',
    // The org tells with every answer what it has.
    perDay: null,
    share: config.dailyShare,
    bursts,
    nextReset: (now) => (Math.floor(now / dayMs) + 1) * dayMs,
    kept: usage.kept,
  });
  const session = createSession({ config, environment, budget });
  const org = createOrg({ config, environment, budget, session, onAnswer: () => usage.note(budget) });
  const tally = createRefusalTally();
  const mapping = (): Mapping => ({
    prefix: `${config.id}:`,
    zone: environment.zone,
    currency: config.currency ?? environment.currency,
    tally,
    config,
  });
  const context: ReadingContext = {
    org,
    config,
    mapping,
    hidden: (object) => mayNotRead(keyOf(config.signIn), object),
  };
  // Records made by other settings are to be read anew: their lists are others.
  const made = mapped(config, mapping());
  const { sync, progress } = createStreamSync({
    streams: streamsOf(context, (name) => `${name} ${made}`),
    budget,
    recentSince: environment.recentSince,
    ...(environment.historyPages === undefined ? {} : { historyPages: environment.historyPages }),
  });
  let seenAt = clock.now();

  return {
    pollEveryMs: config.pollSeconds * 1000,
    sync: keepingUsage((syncContext) => {
      if (Math.abs(clock.now() - seenAt) > seenForMs) {
        org.shapes.forget();
        seenAt = clock.now();
      }
      return sync(syncContext);
    }, usage),
    usage: budget.usage,
    progress,
    check: keepingUsage((signal) => checkOrg(context, session, signal), usage),
  };
};

/** A short word for everything that records are made by. */
function mapped(config: SalesforceConfig, { zone, currency }: Pick<Mapping, 'zone' | 'currency'>): string {
  const { leadFields, dealFields, leadStages, teams } = config;
  const all = JSON.stringify([leadFields, dealFields, leadStages, teams, zone, currency]);
  return createHash('sha256').update(all).digest('base64url').slice(0, 8);
}
