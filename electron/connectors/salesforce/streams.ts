/** What is read of an org, in the order a wall needs it, and how often. */
import type { SalesforceConfig } from '../../../shared/config/sources/salesforce.ts';
import { oneOf } from './soql.ts';
import { markAt } from '../change-mark.ts';
import type { Stream } from '../stream-sync.ts';
import { wants } from '../wants.ts';
import { changesOf, idsOf, pageOf, type Reading } from './lists.ts';
import { eventPaths, mapEvent, mapTask, taskPaths } from './map-activity.ts';
import { campaignPaths, mapCampaign } from './map-campaign.ts';
import { mapPerson, personPaths } from './map-person.ts';
import type { Org } from './org.ts';
import { activityReading } from './read-activities.ts';
import { dealReading } from './read-deals.ts';
import { leadReading } from './read-leads.ts';
import { plainReading, type ReadingContext } from './reading.ts';
import { relatedStream, stageLabels, stageStream } from './related.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
/** People of the company; guests and customers have accounts as well. */
const staff = oneOf('UserType', ['Standard', 'PowerPartner']);

/** @param named what a list is called by where it left off; under another name it is read anew. */
export function streamsOf(context: ReadingContext, named: (name: string) => string): readonly Stream[] {
  const { org, config } = context;
  let labels: ReadonlyMap<string, string> | undefined;
  const leads = leadReading(context);
  const deals = dealReading(context, async (signal) => (labels ??= await stageLabels(org, signal)));
  const people = { ...plainReading(context, 'User', 'person', personPaths, mapPerson), where: staff };
  const roles = { name: named('roles'), everyMs: 10 * minuteMs, object: 'UserRole', from: 'Id', to: 'UserRoleId' };
  const members = {
    name: named('campaign members'),
    everyMs: 2 * minuteMs,
    object: 'CampaignMember',
    where: 'LeadId != null',
    from: 'LeadId',
    to: 'Id',
  };
  const buyers = {
    name: named('contact roles'),
    everyMs: 10 * minuteMs,
    object: 'OpportunityContactRole',
    from: 'OpportunityId',
    to: 'Id',
  };
  const learn = (known: ReadonlyMap<string, string>): void => {
    labels = known;
  };
  const reads = (part: SalesforceConfig['reads'][number], streams: () => readonly Stream[]): readonly Stream[] =>
    config.reads.includes(part) ? streams() : [];
  const ofPeople = (streams: () => readonly Stream[]): readonly Stream[] => (wants(config, 'person') ? streams() : []);
  // Where all are due at once, the first five are asked.
  return [
    ...ofPeople(() => [whole(org, named('people'), 5 * minuteMs, people)]),
    ...reads('leads', () => [
      { ...changing(org, named('leads'), 15 * secondMs, leads), ids: idsFor(context, 'Lead', 'lead') },
    ]),
    ...reads('deals', () => [
      {
        ...changing(org, named('deals'), 15 * secondMs, deals),
        open: (mark, signal) => pageOf(org, deals, 'IsClosed = false', mark, signal),
        ids: idsFor(context, 'Opportunity', 'deal'),
      },
    ]),
    ...reads('leads', () => [relatedStream(org, { ...members, records: leads })]),
    ...reads('activities', () => [
      changing(org, named('tasks'), minuteMs, activityReading(context, 'Task', taskPaths, mapTask)),
      changing(org, named('events'), 2 * minuteMs, activityReading(context, 'Event', eventPaths, mapEvent)),
    ]),
    ...reads('campaigns', () => [
      whole(
        org,
        named('campaigns'),
        5 * minuteMs,
        plainReading(context, 'Campaign', 'campaign', campaignPaths, mapCampaign),
      ),
    ]),
    ...reads('deals', () => [
      { ...stageStream(org, 10 * minuteMs, deals, learn), name: named('stages') },
      relatedStream(org, { ...buyers, records: deals }),
    ]),
    ...ofPeople(() => [relatedStream(org, { ...roles, records: people })]),
  ];
}

function changing(org: Org, name: string, everyMs: number, reading: Reading): Stream {
  return { name, everyMs, unitsPerPoll: 1, from: markAt, changes: changesOf(org, reading) };
}

/** Short lists that are needed from their very beginning: a name that is missing is missing everywhere. */
function whole(org: Org, name: string, everyMs: number, reading: Reading): Stream {
  return { ...changing(org, name, everyMs, reading), from: () => markAt(0) };
}

function idsFor({ org, mapping }: ReadingContext, object: string, entity: 'lead' | 'deal'): NonNullable<Stream['ids']> {
  return {
    entity,
    page: async (mark, signal) => {
      const { found, next } = await idsOf(org, object, mark, signal);
      return { found: found.map((id) => `${mapping().prefix}${id}`), next };
    },
  };
}
