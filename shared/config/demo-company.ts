/**
 * The demo company in figures: what kinds of leads it gets, from where, and what becomes of them. Both the demo source,
 * which lives by these figures, and the demo config, whose targets are fitted to them, read this one table.
 */

export const demoCompany = { name: 'Kestrelby', currency: 'EUR' } as const;

/** How far back the company's records go, in days before its first start. */
export const demoHistoryDays = 104;

export type DemoLeadType = 'Demo request' | 'Trial' | 'Event scan' | 'Content download' | 'Prospecting';

export type DemoLeadTypeFigures = {
  /** Promised first response, in working minutes. Null: sales' own leads, promised to nobody. */
  readonly respondWithinMinutes: number | null;
  /** Share answered in time on an ordinary day, 0..1. */
  readonly inTime: number;
  /** Hours from arrival until marketing hands the lead over: shortest and longest. */
  readonly handOverHours: readonly [number, number];
  /** Shares that go on from each stage to the next, 0..1. */
  readonly mql: number;
  readonly accepted: number;
  readonly sql: number;
  readonly deal: number;
  readonly won: number;
  /** Median deal in major units; amounts are log-normal around it. */
  readonly medianDeal: number;
};

export const demoLeadTypes: Readonly<Record<DemoLeadType, DemoLeadTypeFigures>> = {
  'Demo request': {
    respondWithinMinutes: 30,
    inTime: 0.92,
    handOverHours: [0.02, 0.5],
    mql: 0.95,
    accepted: 0.86,
    sql: 0.7,
    deal: 0.9,
    won: 0.42,
    medianDeal: 1_400,
  },
  Trial: {
    respondWithinMinutes: 120,
    inTime: 0.94,
    handOverHours: [0.2, 6],
    mql: 0.85,
    accepted: 0.8,
    sql: 0.6,
    deal: 0.9,
    won: 0.4,
    medianDeal: 700,
  },
  'Event scan': {
    respondWithinMinutes: 480,
    inTime: 0.93,
    handOverHours: [1, 24],
    mql: 0.6,
    accepted: 0.7,
    sql: 0.5,
    deal: 0.85,
    won: 0.35,
    medianDeal: 2_200,
  },
  'Content download': {
    respondWithinMinutes: 1_440,
    inTime: 0.95,
    handOverHours: [1, 40],
    mql: 0.4,
    accepted: 0.6,
    sql: 0.45,
    deal: 0.85,
    won: 0.32,
    medianDeal: 1_100,
  },
  Prospecting: {
    respondWithinMinutes: null,
    inTime: 1,
    handOverHours: [0, 0],
    mql: 1,
    accepted: 0.45,
    sql: 0.5,
    deal: 0.9,
    won: 0.35,
    medianDeal: 12_000,
  },
};

/** Spread of deal amounts: the standard deviation of their logarithm. */
export const demoAmountSpread = 0.45;

/** When a channel brings leads: all the time, or in campaigns of some days that come round again. */
export type DemoRhythm =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'series';
      readonly everyDays: number;
      readonly forDays: number;
      /** Day a campaign of the series starts on, counted from the company's first start. */
      readonly phase: number;
    };

export type DemoChannel = {
  readonly id: string;
  /** Absent: nobody knows where these came from. */
  readonly leadSource?: string;
  /** Names of its campaigns, taken in turn; `{season}` is filled in. Empty: no campaign runs there. */
  readonly campaigns: readonly string[];
  /** While it runs. */
  readonly leadsPerDay: number;
  readonly rhythm: DemoRhythm;
  readonly visitsPerLead: number;
  /** A campaign's cost in major units. */
  readonly cost: number;
  /** Shares of the lead types it brings; they add up to 1. */
  readonly leadTypes: readonly (readonly [DemoLeadType, number])[];
};

const always = { kind: 'always' } as const;

export const demoChannels: readonly DemoChannel[] = [
  {
    id: 'search',
    leadSource: 'Paid search',
    campaigns: ['Always-on search'],
    leadsPerDay: 120,
    rhythm: always,
    visitsPerLead: 90,
    cost: 48_000,
    leadTypes: [
      ['Demo request', 0.35],
      ['Trial', 0.35],
      ['Content download', 0.3],
    ],
  },
  {
    id: 'organic',
    leadSource: 'Organic search',
    campaigns: [],
    leadsPerDay: 75,
    rhythm: always,
    visitsPerLead: 160,
    cost: 0,
    leadTypes: [
      ['Demo request', 0.3],
      ['Trial', 0.4],
      ['Content download', 0.3],
    ],
  },
  {
    id: 'newsletter',
    leadSource: 'Newsletter',
    campaigns: ['Monday newsletter'],
    leadsPerDay: 60,
    rhythm: always,
    visitsPerLead: 45,
    cost: 6_000,
    leadTypes: [
      ['Demo request', 0.2],
      ['Trial', 0.2],
      ['Content download', 0.6],
    ],
  },
  {
    id: 'partner',
    leadSource: 'Partner',
    campaigns: ['Partner programme'],
    leadsPerDay: 45,
    rhythm: always,
    visitsPerLead: 15,
    cost: 20_000,
    leadTypes: [
      ['Demo request', 0.8],
      ['Trial', 0.2],
    ],
  },
  {
    id: 'social',
    leadSource: 'Social ads',
    campaigns: ['Fewer empty miles', 'A day in dispatch', 'Drivers first'],
    leadsPerDay: 40,
    rhythm: { kind: 'series', everyDays: 45, forDays: 45, phase: -30 },
    visitsPerLead: 120,
    cost: 27_000,
    leadTypes: [
      ['Demo request', 0.15],
      ['Trial', 0.45],
      ['Content download', 0.4],
    ],
  },
  {
    id: 'webinar',
    leadSource: 'Webinar',
    campaigns: ['Webinar: Routes without spreadsheets', 'Webinar: Planning for snow', 'Webinar: The last mile'],
    // A flood, and it rises on the very days of the first start: numbers move while somebody looks.
    leadsPerDay: 420,
    rhythm: { kind: 'series', everyDays: 35, forDays: 3, phase: -2 },
    visitsPerLead: 12,
    cost: 9_000,
    leadTypes: [
      ['Demo request', 0.15],
      ['Content download', 0.85],
    ],
  },
  {
    id: 'fair',
    leadSource: 'Trade fair',
    campaigns: ['{season} logistics fair'],
    leadsPerDay: 60,
    rhythm: { kind: 'series', everyDays: 91, forDays: 6, phase: -25 },
    visitsPerLead: 4,
    cost: 65_000,
    leadTypes: [['Event scan', 1]],
  },
  {
    id: 'referral',
    leadSource: 'Referral',
    campaigns: [],
    leadsPerDay: 15,
    rhythm: always,
    visitsPerLead: 6,
    cost: 0,
    leadTypes: [
      ['Demo request', 0.9],
      ['Trial', 0.1],
    ],
  },
  {
    // So few that a rate over them says nothing: it must be shown as thin.
    id: 'podcast',
    leadSource: 'Podcast',
    campaigns: ['The Loading Bay podcast'],
    leadsPerDay: 0.2,
    rhythm: always,
    visitsPerLead: 150,
    cost: 4_000,
    leadTypes: [
      ['Demo request', 0.5],
      ['Content download', 0.5],
    ],
  },
  {
    id: 'untracked',
    campaigns: [],
    leadsPerDay: 47,
    rhythm: always,
    visitsPerLead: 0,
    cost: 0,
    leadTypes: [
      ['Demo request', 0.45],
      ['Trial', 0.3],
      ['Content download', 0.25],
    ],
  },
  {
    id: 'coldcall',
    leadSource: 'Cold call',
    campaigns: [],
    leadsPerDay: 32,
    rhythm: always,
    visitsPerLead: 0,
    cost: 0,
    leadTypes: [['Prospecting', 1]],
  },
];
