/** What the ledger is asked about campaigns, and what it answers. */
import type { BoardOf } from '../config/boards.ts';
import type { DaySpan } from './insight-answers.ts';
import type { Day, MinorUnits } from './records.ts';

export type CampaignPeriod = BoardOf<'campaigns'>['period'];

export type CampaignsQuestion = {
  readonly period: CampaignPeriod;
  /** The period up to and including today: traffic is told by the day, and no later day has happened. */
  readonly days: DaySpan;
  readonly today: Day;
};

/** What a campaign brought. Amounts in the question's currency; those of another without a rate are left out. */
export type CampaignCounts = {
  readonly id: string;
  /** Null where no campaign record tells of it: then leads, deals or traffic alone name its id. */
  readonly name: string | null;
  readonly channel: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** In its own currency. */
  readonly cost: MinorUnits | null;
  readonly currency: string | null;
  /** Leads created in the period, and of all leads those handed over in it. */
  readonly leads: number;
  readonly handedOver: number;
  /** Deals that are open now, and of them those with a known amount. */
  readonly open: number;
  readonly pipeline: MinorUnits;
  readonly openValued: number;
  /** Deals won in the period, and of them those with a known amount. */
  readonly won: number;
  readonly revenue: MinorUnits;
  readonly wonValued: number;
  /** Traffic of the period's days, and how many records tell of it. */
  readonly visits: number;
  readonly conversions: number;
  readonly trafficRecords: number;
};

export type CampaignsAnswer = {
  readonly period: CampaignPeriod;
  /** Every campaign that brought something, and every one whose last day has not passed. */
  readonly campaigns: readonly CampaignCounts[];
};

/** What can be listed of campaigns: each of their numbers that is made of records. */
export type CampaignPart = 'visits' | 'leads' | 'handedOver' | 'open' | 'pipeline' | 'won' | 'revenue';
