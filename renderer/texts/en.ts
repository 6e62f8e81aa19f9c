/** Every word on the screens, in English. */
import type { PaceStatus, PaceView, PeriodView } from '../../shared/domain/pace-view.ts';
import type { PromiseStatus, Verdict } from '../../shared/domain/agreement-view.ts';
import type { FreshnessState } from '../../shared/domain/source-status.ts';
import type { Stretch } from '../format.ts';

/** What sales can promise beside the first answer. */
export type SalesPart = 'attempts' | 'disposition' | 'worked';

/** What a promise is about and no source may tell: leads, the moments of their life, what sales does with them. */
export type Untold = 'lead' | 'mql' | 'sql' | 'responses' | 'decisions';

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

const paceStatus: Record<PaceStatus, string> = {
  notStarted: 'Not started',
  early: 'Too early to say',
  ahead: 'Ahead',
  onTrack: 'On track',
  atRisk: 'At risk',
  behind: 'Behind',
  met: 'Goal reached',
  missed: 'Goal missed',
  tooFast: 'Too fast',
};

const promiseStatus: Record<PromiseStatus, string> = {
  kept: 'Kept',
  atRisk: 'At risk',
  broken: 'Not kept',
  early: 'Too early to say',
  unknown: 'Not known',
};

const verdict: Record<Verdict, string> = {
  kept: 'Both promises kept',
  marketingBehind: 'Marketing is behind',
  salesBehind: 'Sales is behind',
  bothBehind: 'Both are behind',
  unknown: 'Not known',
};

const freshness: Record<FreshnessState, string> = {
  live: 'Live',
  ageing: 'Ageing',
  stale: 'Stale',
  signInNeeded: 'Sign-in needed',
  rateLimited: 'Waiting for the source’s limit',
  unreachable: 'Source unreachable',
  neverLoaded: 'Nothing loaded yet',
};

const trend: Record<PaceView['trend'], string> = { slipping: 'slipping', recovering: 'recovering', steady: 'steady' };
const period: Record<PeriodView['kind'], string> = {
  week: 'this week',
  month: 'this month',
  quarter: 'this quarter',
  year: 'this year',
  custom: 'in this period',
};

const part: Record<SalesPart, string> = {
  attempts: 'attempts',
  disposition: 'decisions',
  worked: 'work on leads',
};

const untold: Record<Untold, string> = {
  lead: 'of leads',
  mql: 'when leads are handed over',
  sql: 'when leads are qualified',
  responses: 'when leads are answered',
  decisions: 'what sales decides',
};

const stretch = (s: Stretch): string => {
  if (s.kind === 'underAMinute') return 'under 1 min';
  if (s.kind === 'minutes') return `${s.minutes} min`;
  if (s.kind === 'days') return `${s.days} days`;
  return s.minutes === 0 ? `${s.hours} h` : `${s.hours} h ${String(s.minutes).padStart(2, '0')}`;
};

export const en = {
  stretch,
  paceStatus,
  promiseStatus,
  verdict,
  verdictUnknownWhy: 'numbers missing or old',
  freshness,
  trend,
  period,
  /** The name of a period that has none of its own. */
  weekOf: (from: string) => `Week of ${from}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  marketing: 'Marketing',
  sales: 'Sales',
  side: { marketing: 'Marketing', sales: 'Sales', unknown: 'Source unknown' },
  boards: {
    'shared-goal': 'Shared goal',
    'agreement-status': 'Agreement status',
    wins: 'Wins',
    funnel: 'Funnel',
  },
  goal: {
    of: (actual: string, target: string) => `${actual} of ${target}`,
    teams: { marketing: 'Marketing’s goal', sales: 'Sales’ goal' },
    daysLeft: (days: string, n: number) => `${days} working ${plural(n, 'day', 'days')} left`,
    periodOver: 'The period is over',
    gap: 'against the plan by now',
    neededPerDay: 'needed each working day',
    /** Where only shares may be seen, each says of what. */
    share: (label: string) => `of the goal ${label}`,
    nothingNeeded: 'The goal is reached',
    projection: 'projected, straight line by working days',
    noProjection: 'No projection yet',
    broughtBy: 'Who brought it',
    onlyOf: { marketing: 'Only what marketing brought counts', sales: 'Only what sales brought counts' },
    rule: { leadSource: 'by lead source', firstTouch: 'by first touch' },
    touched: (share: string) => `Marketing touched ${share}`,
    touchedMeans: 'before it was won',
    nothingYet: 'Nothing has come in yet. The first result shows here who brought it.',
    goalLine: (target: string) => `Goal ${target}`,
    goalLineAlone: 'Goal',
    planLine: 'Plan',
    today: 'today',
    chart: (actual: string, expected: string, target: string) =>
      `Burn-up by day: ${actual} so far, ${expected} planned by now, goal ${target}.`,
    emptyTitle: 'This goal has no numbers yet',
    emptyHint: 'It shows as soon as a source has loaded and the goal is in the config.',
  },
  agreement: {
    title: 'Our agreement',
    version: (n: string, day: string) => `version ${n}, in force since ${day}`,
    trial: (owners: string, n: number, until: string) =>
      `Trial run with ${owners} ${plural(n, 'owner', 'owners')} until ${until}`,
    streak: (days: string, n: number) => `${days} working ${plural(n, 'day', 'days')} both kept`,
    streakAtLeast: (days: string) => `${days}+ working days both kept`,
    lastDays: (days: string, n: number) => `The last ${days} working ${plural(n, 'day', 'days')}`,
    dayOf: (day: string, status: string) => `${day}: ${status}`,
    marketingPromise: {
      lead: 'Leads',
      mql: 'Qualified leads',
      sql: 'Sales-qualified leads',
    },
    marketingPromiseValue: 'Worth of leads',
    salesPromise: 'Answered in time',
    ofPlan: 'against what is due by now',
    inTime: (target: string) => `promised ${target}`,
    noLeadsDue: 'No leads due',
    noLeadsDueHint: 'Nothing has fallen due yet, so nothing can be late.',
    notStarted: 'Not started',
    notStartedHint: 'The first working hour of the period is still to come.',
    notTold: 'Not told',
    noSource: 'No source tells',
    untoldOf: untold,
    untold: (what: readonly Untold[]) => `No source tells ${what.map((each) => untold[each]).join(', nor ')}`,
    delivered: 'delivered',
    dueByNow: 'due by now',
    promised: (p: string) => `promised ${p}`,
    share: (label: string) => `of the promise ${label}`,
    slaClock: 'SLA clock',
    speedToLead: 'Speed to lead',
    half: ', half',
    most: (p95: string) => `95% in ${p95}`,
    noClock: 'no answer yet',
    clockUntold: 'not told',
    handedOver: 'leads handed over',
    overdue: 'overdue',
    waiting: 'waiting',
    parts: { attempts: 'attempts', disposition: 'decided', worked: 'worked', acceptance: 'accepted' },
    undecided: (n: string) => `accepted, ${n} open`,
    noneDue: (part: string) => `${part}, none due`,
    partUntold: (part: string) => `${part}, not told`,
    partBroken: (p: SalesPart) => `Not kept: ${part[p]}`,
    partAtRisk: (p: SalesPart) => `At risk: ${part[p]}`,
    today: (delivered: string, promised: string) => `${delivered} of ${promised}`,
    todayLabel: 'promised for today',
    todayUnasked: 'today, none promised',
    todayShare: (promised: string) => `of the promise today, ${promised} promised`,
    capacity: 'of what sales can work',
    tooFast: 'far ahead of what is due by now',
    overCapacity: 'more than sales can work',
    meter: (value: string, mark: string) => `${value}, promised ${mark}`,
    emptyTitle: 'No agreement is written down yet',
    emptyHint: 'Add what marketing and sales promise each other to the config; this board then shows both.',
  },
  wins: {
    title: 'What we won together',
    thisWeek: 'won this week',
    deals: (count: string, n: number) => `${count} ${plural(n, 'deal', 'deals')}`,
    dealsThisWeek: (n: number) => `${plural(n, 'deal', 'deals')} won this week`,
    moreThanLastWeek: (amount: string) => `${amount} more than last week by now`,
    lessThanLastWeek: (amount: string) => `${amount} less than last week by now`,
    sameAsLastWeek: 'The same as last week by now',
    bars: { thisWeek: 'This week', lastWeek: 'Last week by now' },
    lastWeekAll: (amount: string) => `${amount} in all of last week`,
    biggest: 'Biggest this quarter',
    firstFrom: (source: string) => `First win from ${source}`,
    closedBy: 'Closed by',
    broughtBy: 'Brought by',
    closerUnknown: 'owner unknown',
    sourceUnknown: 'source unknown',
    corrected: (name: string) => `Corrected: ${name || 'a deal'} is no longer won`,
    emptyTitle: 'The first win is still to come',
    emptyHint: 'It shows here with the people who closed it and the campaign that brought it.',
    noneThisWeek: 'No win yet this week',
  },
  funnel: {
    title: 'Funnel',
    rule: (from: string, until: string) => `Counting rule, ${from} to ${until}:`,
    ruleSays: {
      allInOrder: 'of those that entered, how many went on',
      anyInRange: 'entered in the period, stage by stage',
    },
    worst: {
      allInOrder: (from: string, to: string) => `of ${from} become ${to}`,
      anyInRange: (from: string, to: string) => `as many ${to} as ${from}`,
    },
    times: (n: string) => `${n}×`,
    goal: (goal: string) => `goal ${goal}`,
    lost: (n: string, count: number) => `costs about ${n} ${plural(count, 'customer', 'customers')}`,
    ownedBy: (side: string) => `${side} owns this step`,
    allMet: 'Every step meets its goal',
    noGoals: 'No step has a goal yet',
    belowGoal: (goal: string) => `Below the goal of ${goal}`,
    noneStuck: 'none',
    thin: 'few records',
    noRate: 'no rate yet',
    columns: { entered: 'entered', goOn: { allInOrder: 'go on', anyInRange: 'next' }, stuck: 'stuck, oldest' },
    emptyTitle: 'Nothing has entered the funnel yet',
    emptyHint: 'Stages fill as leads arrive in this period.',
  },
  status: {
    asOf: (time: string) => `as of ${time}`,
    neverLoaded: 'no numbers yet',
    old: (age: string) => `${age} old`,
    paused: (until: string) => `Paused until ${until}`,
    pinned: (until: string) => `Held until ${until}`,
    refreshing: 'Refreshing',
    privacy: { visitors: 'For visitors', public: 'For everybody' },
    position: (n: string, of: string) => `Board ${n} of ${of}`,
    more: (n: string) => `+${n} more`,
    oldNumbers: (time: string, age: string) => `These numbers are from ${time}, ${age} old.`,
    lost: (time: string | null) =>
      time
        ? `Connection to Tandem lost, last numbers from ${time}. This screen tries again by itself.`
        : 'Connection to Tandem lost. This screen tries again by itself.',
  },
  wall: {
    connecting: 'Waiting for the first numbers',
    connectingHint: 'Tandem is starting. The wall shows itself as soon as it answers.',
    nothing: 'No board has anything to show yet',
    nothingHint: 'Boards appear by themselves as soon as a source has loaded.',
    failedTitle: 'This board could not be drawn',
    failedHint: 'The wall goes on with the next one and tries this one again later. The log says why.',
    sources: 'Sources of the numbers',
  },
  celebration: {
    won: 'Won together',
    wonMany: (n: string) => `${n} wins, won together`,
    test: 'This is a test: no deal was won',
    whileAway: 'While we were away',
    more: (n: string) => `and ${n} more on the wins board`,
    closed: 'closed by',
    brought: 'brought by',
  },
  help: {
    title: 'Keys',
    hint: 'A hold ends by itself after a while.',
    close: 'h or Esc closes this',
    names: {
      arrowright: '→',
      arrowleft: '←',
      pagedown: 'Page ↓',
      pageup: 'Page ↑',
      ' ': 'Space',
      enter: 'Enter',
      escape: 'Esc',
      f11: 'F11',
    } as Readonly<Record<string, string>>,
    chord: (key: string) => `Ctrl/⌘ Shift ${key}`,
    keys: {
      next: 'Next board',
      previous: 'Previous board',
      jump: 'Go to board 1 to 9',
      pause: 'Pause or go on',
      pin: 'Hold this board',
      refresh: 'Ask the sources now',
      celebrate: 'Try a celebration',
      privacy: 'Show it for the team, for visitors, for everybody',
      fullScreen: 'Full screen',
      help: 'This help',
      close: 'Close what lies on top',
      quit: 'Quit Tandem',
    },
  },
};
