/** Words that more than one board uses. */
import type { PromiseStatus, Verdict } from '../../domain/agreement-view.ts';
import type { PaceStatus, PaceView, PeriodView } from '../../domain/pace-view.ts';
import type { FreshnessState } from '../../domain/source-status.ts';

const paceStatus = {
  notStarted: 'Not started',
  early: 'Too early to say',
  ahead: 'Ahead',
  onTrack: 'On track',
  atRisk: 'At risk',
  behind: 'Behind',
  met: 'Goal reached',
  missed: 'Goal missed',
  tooFast: 'Too fast',
} as const satisfies Record<PaceStatus, string>;

const promiseStatus = {
  kept: 'Kept',
  atRisk: 'At risk',
  broken: 'Not kept',
  early: 'Too early to say',
  unknown: 'Not known',
} as const satisfies Record<PromiseStatus, string>;

const verdict = {
  kept: 'Both promises kept',
  marketingBehind: 'Marketing is behind',
  salesBehind: 'Sales is behind',
  bothBehind: 'Both are behind',
  unknown: 'Not known',
} as const satisfies Record<Verdict, string>;

const freshness = {
  live: 'Live',
  ageing: 'Ageing',
  stale: 'Stale',
  signInNeeded: 'Sign-in needed',
  rateLimited: 'Waiting for the source’s limit',
  unreachable: 'Source unreachable',
  neverLoaded: 'Nothing loaded yet',
} as const satisfies Record<FreshnessState, string>;

const trend = {
  slipping: 'slipping',
  recovering: 'recovering',
  steady: 'steady',
} as const satisfies Record<PaceView['trend'], string>;

const period = {
  week: 'this week',
  month: 'this month',
  quarter: 'this quarter',
  year: 'this year',
  custom: 'in this period',
} as const satisfies Record<PeriodView['kind'], string>;

export const words = {
  /** How long something took or is old: its two largest units. */
  stretch: {
    underAMinute: 'under 1 min',
    minutes: '{minutes, number} min',
    hours: '{hours, number} h',
    /** Minutes come with two digits: "1 h 05". */
    hoursAndMinutes: '{hours, number} h {minutes}',
    days: '{days, plural, one {# day} other {# days}}',
  },
  paceStatus,
  promiseStatus,
  verdict,
  verdictUnknownWhy: 'numbers missing or old',
  freshness,
  trend,
  period,
  /** The name of a period that has none of its own. */
  weekOf: 'Week of {from}',
  fromTo: '{from} to {to}',
  /** Stands before the year: "FY 2027". */
  fiscalYear: 'FY',
  side: { marketing: 'Marketing', sales: 'Sales', unknown: 'Source not recorded' },
  boards: {
    'shared-goal': 'Shared goal',
    'agreement-status': 'Agreement status',
    wins: 'Wins',
    funnel: 'Funnel',
    'leads-waiting': 'Leads waiting',
    campaigns: 'Campaigns',
    'lead-quality': 'Lead quality',
    pipeline: 'Pipeline',
    incentive: 'Reward',
    trends: 'Trends',
    'agreement-document': 'The agreement',
    'weekly-meeting': 'Weekly meeting',
    announcement: 'Announcement',
  },
} as const;
