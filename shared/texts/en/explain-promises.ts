/** What explains goals, promises and the leads that wait. */

const goals = {
  definition: {
    wonValue: 'The sum of the amounts of the deals won in the period.',
    wonCount: 'The number of deals won in the period.',
    customers:
      'The number of companies whose first won deal ever falls in the period; a deal without a company is a customer of its own.',
    leads: 'The number of leads that came in during the period.',
    mql: 'The number of leads that marketing handed over as qualified in the period.',
    accepted: 'The number of leads that sales accepted in the period.',
    sql: 'The number of leads that sales qualified in the period.',
    meetings: 'The number of meetings held in the period.',
    visits: 'The sum of the visits that the traffic of the period tells of.',
    conversions: 'The sum of the conversions that the traffic of the period tells of.',
  },
  /** Of a measure of the config's own, by the date of a field. */
  countOf: {
    lead: 'The number of leads whose {date} falls in the period.',
    deal: 'The number of deals whose {date} falls in the period.',
    activity: 'The number of activities whose {date} falls in the period.',
    traffic: 'The number of records of traffic whose {date} falls in the period.',
  },
  sumOf: {
    lead: 'The sum of {field} of the leads whose {date} falls in the period.',
    deal: 'The sum of {field} of the deals whose {date} falls in the period.',
    activity: 'The sum of {field} of the activities whose {date} falls in the period.',
    traffic: 'The sum of {field} of the records of traffic whose {date} falls in the period.',
  },
  time: 'time',
  partLabel: { marketing: '{goal}: marketing', sales: '{goal}: sales', unknown: '{goal}: unknown' },
  part: {
    marketing: 'The part of the goal that marketing brought, told {how}.',
    sales: 'The part of the goal that sales brought by itself, told {how}.',
    unknown: 'The part of the goal of which nobody knows who brought it, told {how}.',
  },
  ofTeam: { marketing: 'brought by marketing, told {how}', sales: 'brought by sales, told {how}' },
  how: {
    firstTouch: 'by whoever touched the deal first, and where nobody did by its lead source or campaign',
    leadSource: 'by the lead source or campaign of the deal, else of its lead',
    lead: 'by the lead source of the lead, else by its having a campaign',
    activity: 'by the team of the person',
    traffic: 'by its lead source; without one of sales it is of marketing',
  },
  influencedLabel: '{goal}: touched by marketing',
  influenced:
    "What marketing brought or touched before it counted: deals of a lead source, campaign or lead of marketing's, and those that a marketing person did something about, or about a lead of theirs. It is no part of the contributions.",
  or: '{first} or {last}',
  is: '{field} is {values}',
  isNot: '{field} is not {values}',
  atLeast: '{field} is at least {value}',
  below: '{field} is below {value}',
} as const;

const promise = {
  trial: 'owned by one of the {owners} people of the trial run',
  delivered: 'Delivered by marketing',
  deliveredToday: 'Delivered by marketing today',
  today: 'today',
  count: {
    lead: 'The number of leads that came in.',
    mql: 'The number of leads handed over as qualified.',
    sql: 'The number of leads that sales qualified.',
  },
  worth: {
    lead: 'What the leads that came in are worth, each by the value agreed for its {group} when it was handed over (close rate times average revenue).',
    mql: 'What the leads handed over as qualified are worth, each by the value agreed for its {group} when it was handed over (close rate times average revenue).',
    sql: 'What the leads that sales qualified are worth, each by the value agreed for its {group} when it was handed over (close rate times average revenue).',
  },
  group: { leadType: 'lead type', leadSource: 'lead source' },
  capacityLabel: 'Share of what sales can work',
  capacity: {
    lead: 'The number of leads that came in, against the leads that the people of sales can work in the period.',
    mql: 'The number of leads handed over as qualified, against the leads that the people of sales can work in the period.',
    sql: 'The number of leads that sales qualified, against the leads that the people of sales can work in the period.',
  },
  streakLabel: 'Working days in a row with both promises kept',
  streak:
    'Full working days in a row, up to yesterday or the last day the data tells of, that ended with both promises kept or too early to judge.',
  incentiveLabel: 'Incentive: {goal}',
  incentive: '{definition} Of that, the share of the target that is reached.',
} as const;

const sales = {
  clockStarted: 'clock started {period}',
  clockStarts: 'the clock of a lead starts with {start}',
  start: { assigned: 'its assignment', mql: 'its hand-over', created: 'its coming in' },
  startElse: '{start}, else {next}',
  leadType: 'lead type is {leadType}',
  otherLeadTypes: 'of a lead type without terms of its own',
  inTime: 'Leads answered in time',
  inTimeOf: 'Leads answered in time: {leadType}',
  inTimeOfOthers: 'Leads answered in time: other lead types',
  response:
    'Leads whose first response came within the promised working time, out of those answered or overdue; leads still within their time are left out.',
  overdueLabel: 'Leads overdue',
  overdue: 'Leads without a first response whose promised working time is over.',
  runningLabel: 'Leads waiting',
  running: 'Leads without a first response that are still within the promised working time.',
  medianLabel: 'Median time to the first response',
  median: 'Half of the answered leads waited no longer than this, in working time from the start of their clock.',
  mostLabel: 'Time to the first response, 95 of 100 leads',
  most: '95 of 100 of the answered leads waited no longer than this, in working time from the start of their clock.',
  speedLabel: 'Median speed to lead',
  speed: 'Half of the answered leads waited no longer than this, in working time from their coming in.',
  speedMostLabel: 'Speed to lead, 95 of 100 leads',
  speedMost: '95 of 100 of the answered leads waited no longer than this, in working time from their coming in.',
  attemptsLabel: 'Leads with the promised attempts',
  attempts:
    'Leads that got the promised number of attempts within the promised working days, or were rejected or qualified by then, out of those whose days are over.',
  dispositionLabel: 'Leads decided in time',
  disposition:
    'Leads that were accepted, qualified or rejected within the promised working days, out of those and the ones whose days are over.',
  workedLabel: 'Leads worked',
  worked: 'Leads with any attempt by a person, out of all whose clock has started.',
  acceptanceLabel: 'Leads accepted',
  acceptance:
    'Leads that sales accepted or qualified, out of those and the rejected ones; of two decisions the later counts.',
} as const;

const waiting = {
  label: { overdue: 'Leads waiting, overdue', running: 'Leads waiting, still in time' },
  labelOf: { overdue: 'Leads waiting, overdue: {leadType}', running: 'Leads waiting, still in time: {leadType}' },
  definition: {
    overdue:
      'Leads without a first response whose promised working time is over, as long as sales has neither rejected nor qualified them.',
    running:
      'Leads without a first response whose promised working time still runs, as long as sales has neither rejected nor qualified them.',
  },
  started: 'clock started, or deadline lies, {period}',
} as const;

export const explainPromises = { goals, promise, sales, waiting } as const;
