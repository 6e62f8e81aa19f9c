/** What the ledger is asked about the two promises, and what it answers. */
import type { Instant } from './records.ts';
import type { Span } from './span.ts';

export type LeadMilestone = 'lead' | 'mql' | 'sql';

/** From when on leads are handed over by which terms; until the next stretch begins. */
export type PromiseStretch = {
  readonly from: Instant;
  /** What is handed over and how it is grouped. Null where no agreement is in force. */
  readonly terms: { readonly milestone: LeadMilestone; readonly groupBy: 'leadType' | 'leadSource' } | null;
  /** The owners (ids or names, any case) whose leads alone count: a trial run. Null: everybody's. */
  readonly owners: readonly string[] | null;
};

export type AgreementQuestion = {
  /** First instant of each day told of, ascending and without gaps; the last of them ends at `until`. */
  readonly dayStarts: readonly Instant[];
  readonly until: Instant;
  /** Ascending. Each begins at the start of a day. */
  readonly stretches: readonly PromiseStretch[];
  /** The periods of sales' promise, ascending and apart. The last contains `now`; a lead belongs to that of its clock's start. */
  readonly salesPeriods: readonly Span[];
};

/** A person, by the id that leads carry, whom a trial run names; `owner` as the terms spell it. */
export type NamedOwner = { readonly owner: string; readonly id: string };

/** Leads handed over on a day. `day` is the index into `dayStarts`. */
export type PromiseDay = { readonly day: number; readonly group: string | null; readonly count: number };

export type Percentiles = { readonly p50Ms: number | null; readonly p95Ms: number | null };

/** Of a promise that is kept or missed once and for all: `open` where that is not decided yet. */
export type Kept = { readonly kept: number; readonly missed: number; readonly open: number };

/** Leads whose clock started in the running period of sales' promise and by now. */
export type SalesCounts = {
  /** The lead type whose terms apply, as the terms spell it; null: the terms for every other lead. */
  readonly leadType: string | null;
  /** Of the newest terms among these leads. */
  readonly withinMs: number;
  readonly met: number;
  readonly late: number;
  readonly overdue: number;
  readonly running: number;
  /** Responded to by now, whether a deadline is known or not. */
  readonly answered: number;
  /** The SLA clock, in working milliseconds, of responded leads. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** From the lead's coming in to its first response, in working milliseconds. */
  readonly speedToLead: Percentiles;
  /** Of leads with attempts promised: N attempts by the day they are due, or rejected or qualified by then. */
  readonly attempts: Kept;
  /** Of leads with a disposition promised: accepted or rejected by the day it is due. */
  readonly disposition: Kept;
  readonly handedOver: number;
  /** With any attempt by now. */
  readonly worked: number;
  readonly accepted: number;
  readonly rejected: number;
};

/** What was decided on one day about leads of one period: what a look back at any day's end adds up. */
export type SalesDay = {
  /** Index into `salesPeriods`. */
  readonly period: number;
  /** Index into `dayStarts`. */
  readonly day: number;
  /** First responses given in time, and deadlines that passed without one. */
  readonly responseMet: number;
  readonly responseMissed: number;
  readonly attemptsKept: number;
  readonly attemptsMissed: number;
  readonly dispositionKept: number;
  readonly dispositionMissed: number;
  readonly handedOver: number;
  /** First attempts. */
  readonly worked: number;
};

export type SalesAnswer = {
  /** One for each lead type with terms of its own and one (`leadType: null`) for all others; where they have leads. */
  readonly byLeadType: readonly SalesCounts[];
  readonly all: SalesCounts | null;
  /** Days on which nothing was decided are left out. */
  readonly history: readonly SalesDay[];
};

export type OpenWindow = { readonly start: Instant; readonly end: Instant };

/** The calendar as the ledger lays it down: open windows, and the days that have any, each from its first instant to the next day's. */
export type LaidCalendar = { readonly windows: readonly OpenWindow[]; readonly workingDays: readonly Span[] };

export type ClockStart = 'assigned' | 'mql' | 'created';

/** What is promised for a lead type (null: for every other lead). */
export type LeadTypeTerms = {
  readonly leadType: string | null;
  readonly withinMs: number;
  readonly attempts: { readonly count: number; readonly withinDays: number } | null;
  readonly dispositionWithinDays: number | null;
};

/**
 * Sales' terms as the ledger applies them. A lead falls under the newest stretch that has begun by the start of its clock,
 * that start being the one the stretch itself names. A stretch without terms is one in which no agreement was in force.
 */
export type ResponseRule = {
  /** Ascending by `from`. */
  readonly stretches: readonly {
    readonly from: Instant;
    readonly clockStart: readonly ClockStart[];
    /** As in `PromiseStretch`. */
    readonly owners: readonly string[] | null;
    /** Every stretch states them for each lead type that it or one before it names. */
    readonly terms: readonly LeadTypeTerms[] | null;
  }[];
};
