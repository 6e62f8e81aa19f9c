/**
 * The config that holds when nothing is configured: the demo company, so that the first start shows every board at work.
 * The company works round the clock and its targets are fitted to what it does, so that at any hour of any day there is
 * something to see and nothing is "too early to say".
 */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/records.ts';
import type { ConfigDocument } from './config.ts';
import { demoAgreement } from './demo-agreement.ts';
import { demoCompany } from './demo-company.ts';
import { perDay, rounded, wonCount, wonValue } from './demo-figures.ts';

/** The pace each target is fitted to: on track. */
const revenuePace = 1;
const winsPace = 1.01;

const roundTheClock = ['00:00-24:00'];

/**
 * @param now decides where fiscal quarters begin: always so that it lies in the second month of one.
 * @param systemZone the zone the calendar goes by, as the system names it; UTC where it names none that there is.
 * @param locale BCP 47; how numbers and dates are written.
 */
export function demoConfig(now: Instant, systemZone: string | undefined, locale = 'en'): ConfigDocument {
  const zone = knownZone(systemZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const quarterStart = today.with({ day: 1 }).subtract({ months: 1 });
  const quarterDays = quarterStart.until(quarterStart.add({ months: 3 }), { largestUnit: 'day' }).days;
  return {
    version: 1,
    company: demoCompany.name,
    locale,
    currency: demoCompany.currency,
    calendar: {
      zone,
      week: {
        mon: roundTheClock,
        tue: roundTheClock,
        wed: roundTheClock,
        thu: roundTheClock,
        fri: roundTheClock,
        sat: roundTheClock,
        sun: roundTheClock,
      },
      fiscalYearStartsIn: ((quarterStart.month - 1) % 3) + 1,
    },
    sources: [{ kind: 'demo', id: 'demo', label: 'Demo company' }],
    goals: [
      {
        id: 'revenue',
        label: 'Revenue this quarter',
        measure: 'wonValue',
        period: 'quarter',
        target: rounded((perDay(wonValue) * quarterDays) / revenuePace),
        milestones: [0.25, 0.5, 0.75, 1, 1.1],
      },
      {
        id: 'deals',
        label: 'Deals won this quarter',
        measure: 'wonCount',
        period: 'quarter',
        target: rounded((perDay(wonCount) * quarterDays) / winsPace),
      },
    ],
    agreement: {
      // Older than the company's records, so that every lead came in under it.
      versions: [demoAgreement(quarterStart.subtract({ months: 6 }).toString(), quarterDays)],
    },
    funnel: {
      period: 'quarter',
      stages: [
        { milestone: 'created', label: 'Leads', owner: 'marketing', goal: 0.65 },
        { milestone: 'mql', label: 'Handed over', owner: 'marketing', goal: 0.75 },
        { milestone: 'accepted', label: 'Accepted', owner: 'sales', goal: 0.65 },
        { milestone: 'sql', label: 'Qualified', owner: 'sales', goal: 0.85 },
        { milestone: 'deal', label: 'Deals', owner: 'sales', goal: 0.33 },
        { milestone: 'won', label: 'Won', owner: 'sales' },
      ],
    },
    chain: { goal: 'revenue', windowDays: 90 },
    closedLoop: {
      period: 'quarter',
      answers: [
        {
          on: today.subtract({ days: 24 }).toString(),
          leadSource: 'Trade fair',
          reason: 'No fit',
          changed: 'The fair’s scan sheet now asks for the size of the fleet; below ten trucks no lead is handed over.',
        },
        {
          on: today.subtract({ days: 9 }).toString(),
          reason: 'Wrong data',
          changed: 'The download form checks telephone numbers before it is sent.',
        },
      ],
    },
    trends: { weeks: 13, months: 4, retentionMonths: 1 },
    pipeline: { stages: ['Qualification', 'Proposal', 'Negotiation'], goal: 'revenue' },
    definitions: [
      {
        term: 'MQL',
        meaning: 'A lead that has asked for something and runs trucks of its own: marketing hands it over.',
      },
      { term: 'SQL', meaning: 'Sales has talked to it: it has a need, a budget and a date to decide by.' },
      {
        term: 'Speed to lead',
        meaning: 'From the lead coming in to the first answer by a person. Automatic replies never count.',
      },
      {
        term: 'Within an hour',
        meaning: 'Whoever is contacted then is about seven times as likely to qualify as an hour later.',
        source: 'Harvard Business Review, 2011',
      },
    ],
    boards: [
      { kind: 'shared-goal', goal: 'revenue' },
      { kind: 'agreement-status' },
      { kind: 'leads-waiting' },
      { kind: 'wins' },
      { kind: 'funnel' },
      { kind: 'campaigns' },
      { kind: 'incentive' },
      { kind: 'lead-quality' },
      { kind: 'pipeline' },
      { kind: 'trends' },
      { kind: 'agreement-document', show: 'promises' },
      { kind: 'agreement-document', show: 'definitions' },
      { kind: 'weekly-meeting' },
      { kind: 'shared-goal', goal: 'deals' },
      {
        kind: 'announcement',
        headline: 'Welcome to Tandem',
        text: 'Press h to see what the keyboard can do, and a to put your own words here.',
      },
    ],
  };
}

/** With some values of TZ ('', ':/etc/localtime') there is no zone, or one called `Etc/Unknown` that nobody takes. */
function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
