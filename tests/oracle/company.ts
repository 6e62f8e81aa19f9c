/** Random companies: all their records, gathered around the moment they are looked at. */
import {
  type Arbitrary,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  tuple,
  uniqueArray,
} from 'fast-check';
import type { Activity, Campaign, Deal, Instant, Lead, Person, Traffic } from '../../shared/domain/records.ts';
import { momentAround } from './moments.ts';
import { type OracleCalendar, plusDays } from './oracle-calendar.ts';

export type Company = {
  readonly lead: readonly Lead[];
  readonly deal: readonly Deal[];
  readonly activity: readonly Activity[];
  readonly campaign: readonly Campaign[];
  readonly traffic: readonly Traffic[];
  readonly person: readonly Person[];
};

export const nobody: Company = { lead: [], deal: [], activity: [], campaign: [], traffic: [], person: [] };

const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined });
const seldom = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined, freq: 2 });
const idOf = (kind: string, most: number): Arbitrary<string> =>
  integer({ min: 0, max: most - 1 }).map((number) => `crm:${kind}${number}`);

const elsewhere = (kind: string, most: number): Arbitrary<string> =>
  idOf(kind, most).map((id) => id.replace('crm:', 'mkt:'));

/** Some have come by another system, under a number that this one may have given, too. */
const leadIds = oneof({ weight: 3, arbitrary: idOf('lead', 25) }, { weight: 1, arbitrary: elsewhere('lead', 25) });
const dealIds = idOf('deal', 15);
const personIds = idOf('person', 6);
const campaignIds = idOf('campaign', 3);

const hostile = ['\u00a0GOOGLE\n', 'Outbound\t', 'İnternet', 'internet', 'ΟΔΟΣ', 'οδοσ\u3000', '\t\u00a0'];
const leadSource = constantFrom('Google', 'google ', 'outbound', ' OUTBOUND', 'Referral', 'Trade fair', ...hostile);
const leadType = constantFrom('Demo', ' demo', 'Trial', 'Newsletter', 'DEMO\u00a0', '\ttrial', 'TRİAL');
const companyName = constantFrom('Acme', 'ACME ', 'Globex', 'Initech', 'Umbrella', 'INİTECH\t');
const email = constantFrom('ada@x.example', ' ADA@X.example\t', 'bo@x.example', 'cy@x.example', '\u00a0');
const personName = constantFrom('Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo');

const byId = { selector: ({ id }: { readonly id: string }) => id };

/** A record without the fields that nobody filled in. */
function filled<T extends object>(fields: Arbitrary<T>): Arbitrary<T> {
  return fields.map((all) => {
    const known = { ...all };
    for (const [name, value] of Object.entries(all)) if (value === undefined) Reflect.deleteProperty(known, name);
    return known;
  });
}

export function leadAround(moment: Arbitrary<Instant>): Arbitrary<Lead> {
  return filled(
    record({
      id: leadIds,
      createdAt: moment,
      name: constant('A person'),
      company: maybe(companyName),
      email: maybe(email),
      leadSource: maybe(leadSource),
      campaignId: seldom(campaignIds),
      leadType: maybe(leadType),
      ownerId: maybe(personIds),
      assignedAt: maybe(moment),
      firstResponseAt: seldom(moment),
      attempts: constantFrom(0, 0, 0, 1, 2, 5),
      mqlAt: maybe(moment),
      acceptedAt: seldom(moment),
      sqlAt: seldom(moment),
      rejectedAt: seldom(moment),
      rejectReason: seldom(constantFrom('No fit', 'no fit ', 'NO FİT\u2028', 'Wrong data', 'They laughed')),
      dealId: seldom(dealIds),
      interest: seldom(constantFrom('Pumps', 'Valves')),
    }),
  );
}

export function dealAround(moment: Arbitrary<Instant>): Arbitrary<Deal> {
  const end = oneof(
    { weight: 4, arbitrary: moment.map((wonAt): Pick<Deal, 'wonAt' | 'lostAt'> => ({ wonAt })) },
    { weight: 2, arbitrary: moment.map((lostAt): Pick<Deal, 'wonAt' | 'lostAt'> => ({ lostAt })) },
    { weight: 2, arbitrary: constant<Pick<Deal, 'wonAt' | 'lostAt'>>({}) },
    { weight: 1, arbitrary: tuple(moment, moment).map(([wonAt, lostAt]) => ({ wonAt, lostAt })) },
  );
  const fields = filled(
    record({
      id: dealIds,
      name: constantFrom('Deal A', 'Deal B'),
      company: maybe(companyName),
      email: maybe(email),
      amount: oneof(integer({ min: 0, max: 5_000_000 }), constantFrom(0, 1, 50, 100_00, 999_99)),
      currency: constantFrom('EUR', 'EUR', 'EUR', 'USD', 'JPY', 'CHF'),
      pipeline: seldom(constantFrom('New', 'Renewal')),
      stage: constantFrom('Proposal', 'Negotiation', 'Closed'),
      stageEnteredAt: seldom(moment),
      expectedCloseOn: seldom(moment.map((at) => new Date(at).toISOString().slice(0, 10))),
      ownerId: maybe(personIds),
      createdAt: option(moment, { nil: undefined, freq: 8 }),
      lostReason: seldom(constantFrom('Price', 'Rival')),
      leadId: maybe(leadIds),
      leadSource: maybe(leadSource),
      campaignId: seldom(campaignIds),
    }),
  );
  return tuple(fields, end).map(([deal, ending]) => Object.assign({}, deal, ending));
}

function activityAround(moment: Arbitrary<Instant>): Arbitrary<Activity> {
  const target = oneof(
    { weight: 3, arbitrary: leadIds.map((leadId): Pick<Activity, 'leadId' | 'dealId'> => ({ leadId })) },
    { weight: 1, arbitrary: dealIds.map((dealId): Pick<Activity, 'leadId' | 'dealId'> => ({ dealId })) },
  );
  const fields = filled(
    record({
      id: idOf('activity', 40),
      kind: constantFrom<Activity['kind']>('call', 'email', 'meeting', 'message', 'other'),
      at: moment,
      personId: maybe(personIds),
      outbound: constantFrom(true, true, false),
      automated: constantFrom(false, false, true),
    }),
  );
  return tuple(fields, target).map(([activity, of]) => Object.assign({}, activity, of));
}

const person: Arbitrary<Person> = filled(
  record({
    id: personIds,
    name: personName,
    team: constantFrom<Person['team']>('sales', 'marketing', 'other'),
    group: maybe(constantFrom('North', 'South')),
  }),
);

function campaignAround(now: Instant, calendar: OracleCalendar): Arbitrary<Campaign> {
  const near = integer({ min: -20, max: 20 }).map((days) => plusDays(calendar.dayOf(now), days));
  return filled(
    record({
      id: campaignIds,
      name: constantFrom('Spring', 'Autumn', 'spring '),
      channel: maybe(constantFrom('Event', 'EVENT ', 'Webinar')),
      startsOn: seldom(near),
      endsOn: seldom(near),
    }),
  );
}

function trafficAround(now: Instant, calendar: OracleCalendar): Arbitrary<Traffic> {
  return filled(
    record({
      id: idOf('traffic', 12),
      campaignId: seldom(campaignIds),
      leadSource: maybe(leadSource),
      day: integer({ min: -60, max: 2 }).map((days) => plusDays(calendar.dayOf(now), days)),
      visits: integer({ min: 0, max: 500 }),
      conversions: integer({ min: 0, max: 20 }),
    }),
  );
}

/** Now and then a company without a record of some kind, or with one. */
function some<T extends { readonly id: string }>(arbitrary: Arbitrary<T>, maxLength: number): Arbitrary<T[]> {
  return oneof(
    { weight: 8, arbitrary: uniqueArray(arbitrary, { ...byId, maxLength, size: 'max' }) },
    { weight: 1, arbitrary: uniqueArray(arbitrary, { ...byId, maxLength: 1 }) },
  );
}

export function companyAround(now: Instant, calendar: OracleCalendar): Arbitrary<Company> {
  const moment = momentAround(now, calendar);
  const company = record({
    lead: some(leadAround(moment), 25),
    deal: some(dealAround(moment), 15),
    activity: some(activityAround(moment), 30),
    campaign: some(campaignAround(now, calendar), 3),
    traffic: some(trafficAround(now, calendar), 10),
    person: some(person, 6),
  });
  return tuple(company, boolean()).map(([all, isFull]) =>
    isFull ? all : Object.assign({}, all, { activity: [], traffic: [] }),
  );
}
