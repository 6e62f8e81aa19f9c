/**
 * The normalised records. Every connector produces exactly these; nothing above the connectors knows a vendor.
 *
 * Ids are prefixed by their source (`olist:abc`), so that two systems never collide.
 */

/** UTC milliseconds since the epoch. */
export type Instant = number;

/** A calendar day, `YYYY-MM-DD`, in the zone of the configured calendar. */
export type Day = string;

/** An amount in integer minor units (cents) of the currency it travels with. */
export type MinorUnits = number;

export type Team = 'sales' | 'marketing' | 'other';

export type Lead = {
  readonly id: string;
  readonly createdAt: Instant;
  readonly name?: string | undefined;
  readonly company?: string | undefined;
  /** A join key only. It never leaves the ledger. */
  readonly email?: string | undefined;
  readonly leadSource?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly leadType?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly assignedAt?: Instant | undefined;
  readonly firstResponseAt?: Instant | undefined;
  /** Outbound attempts by a person so far. */
  readonly attempts: number;
  readonly mqlAt?: Instant | undefined;
  readonly acceptedAt?: Instant | undefined;
  readonly sqlAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
  readonly rejectReason?: string | undefined;
  readonly dealId?: string | undefined;
  readonly interest?: string | undefined;
};

export type Deal = {
  readonly id: string;
  readonly name: string;
  readonly company?: string | undefined;
  /** Of whoever buys. A join key only. It never leaves the ledger. */
  readonly email?: string | undefined;
  readonly amount: MinorUnits;
  /** ISO 4217. */
  readonly currency: string;
  readonly pipeline?: string | undefined;
  readonly stage: string;
  readonly stageEnteredAt?: Instant | undefined;
  readonly ownerId?: string | undefined;
  /** Absent where the source does not know it. Such a deal counts in totals and the pipeline, and in no cohort. */
  readonly createdAt?: Instant | undefined;
  readonly expectedCloseOn?: Day | undefined;
  readonly wonAt?: Instant | undefined;
  readonly lostAt?: Instant | undefined;
  readonly lostReason?: string | undefined;
  readonly leadId?: string | undefined;
  readonly leadSource?: string | undefined;
  readonly campaignId?: string | undefined;
};

export type ActivityKind = 'call' | 'email' | 'meeting' | 'message' | 'other';

export type Activity = {
  readonly id: string;
  readonly leadId?: string | undefined;
  readonly dealId?: string | undefined;
  readonly kind: ActivityKind;
  readonly at: Instant;
  readonly personId?: string | undefined;
  readonly outbound: boolean;
  /** An automatic reply never counts as a response. */
  readonly automated: boolean;
};

export type Campaign = {
  readonly id: string;
  readonly name: string;
  readonly channel?: string | undefined;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  readonly status?: string | undefined;
  readonly cost?: MinorUnits | undefined;
  readonly currency?: string | undefined;
};

export type Traffic = {
  /** Source, campaign or channel, and day: one row each. */
  readonly id: string;
  readonly campaignId?: string | undefined;
  readonly leadSource?: string | undefined;
  readonly day: Day;
  readonly visits: number;
  readonly conversions: number;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  readonly group?: string | undefined;
  readonly photo?: string | undefined;
};

export type StageChange = {
  readonly id: string;
  readonly entity: 'lead' | 'deal';
  /** The lead or deal that changed its stage. */
  readonly entityId: string;
  readonly stage: string;
  readonly at: Instant;
};

/** Every kind of record, by the name it has in configs and in the ledger. */
export type RecordTypes = {
  readonly lead: Lead;
  readonly deal: Deal;
  readonly activity: Activity;
  readonly campaign: Campaign;
  readonly traffic: Traffic;
  readonly person: Person;
  readonly stageChange: StageChange;
};

export type EntityName = keyof RecordTypes;

export type RecordBatch = { readonly [E in EntityName]?: readonly RecordTypes[E][] };
