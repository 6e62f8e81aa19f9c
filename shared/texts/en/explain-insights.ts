/** What explains funnel, chain, closed loop, campaigns, trends and totals. */

const funnel = {
  implied: 'a later stage implies the earlier ones',
  entered: 'Records that entered this stage in the period.',
  conversionLabel: '{stage}: on to the next stage',
  conversion: {
    allInOrder: 'Of the records that entered this stage in the period, the share that has reached the next one by now.',
    anyInRange:
      'The records that entered the next stage in the period, against those that entered this one in it, whoever they are; the records behind it are both.',
  },
  timeLabel: '{stage}: time to the next stage',
  time: 'Half of the records that entered this stage in the period and went on took no longer than this.',
  stuckLabel: '{stage}: stuck',
  stuck:
    'Records that entered this stage in the period and are still in it after more than twice the median time; the lost and rejected have left.',
  oldestStuckLabel: '{stage}: stuck for the longest',
  oldestStuck: 'For how long the oldest of the stuck records has been in this stage.',
} as const;

const chain = {
  window: 'measured from {from} until before {until}',
  haveLabel: 'So far {period}: {step}',
  have: 'What there is of it so far in the period of the goal.',
  neededLabel: 'Needed {period}: {step}',
  needed: 'What is needed of the next step, divided by the rate from this one to it.',
  neededMoney: "The goal's target, divided by the average deal that was won in the window.",
  neededCount: "The goal's target itself.",
  rateLabel: 'Rate to the next step: {step}',
  rate: 'Of the records that reached this step in the window, the share that has reached the next one by now.',
  visitRate: 'The leads that came in during the window, against the visits in it.',
  averageDealLabel: 'Average deal',
  averageDeal: 'The sum of the amounts of the deals won in the window, divided by their number.',
  step: { visits: 'visits', created: 'created', mql: 'mql', sql: 'sql', deal: 'deal', won: 'won' },
} as const;

const closedLoop = {
  handedOverLabel: 'Leads handed over',
  handedOver: 'Leads that marketing handed over as qualified in the period.',
  acceptanceLabel: 'Leads accepted',
  acceptance:
    'Of the leads handed over in the period and decided by now, those that sales accepted or qualified; of two decisions the later counts.',
  rejectedLabel: 'Leads rejected',
  rejected: 'Leads handed over in the period that stand as rejected by now.',
  winRateLabel: 'Win rate',
  winRate: 'Deals won in the period, out of those won or lost in it.',
  revenueLabel: 'Revenue',
  revenue: 'The sum of the amounts of the deals won in the period.',
} as const;

const campaigns = {
  label: {
    visits: 'Campaigns: visits',
    leads: 'Campaigns: leads',
    handedOver: 'Campaigns: leads handed over',
    open: 'Campaigns: open deals',
    pipeline: 'Campaigns: pipeline',
    won: 'Campaigns: deals won',
    revenue: 'Campaigns: revenue',
  },
  definition: {
    visits: 'The visits that the sources tell for campaigns on the days of the period.',
    leads: 'Leads of a campaign that were created in the period.',
    handedOver:
      'Leads of a campaign that marketing handed over as qualified in the period, whenever they were created.',
    open: 'Deals that are neither won nor lost now, whenever they were created. A deal is of its own campaign, else of that of its lead.',
    pipeline:
      'The sum of the amounts of the deals that are open now. A deal is of its own campaign, else of that of its lead.',
    won: 'Deals won in the period. A deal is of its own campaign, else of that of its lead.',
    revenue:
      'The sum of the amounts of the deals won in the period. A deal is of its own campaign, else of that of its lead.',
  },
  openNow: 'open at the moment of the snapshot',
  ofAny: 'of a campaign',
  ofChannel: 'of a campaign of the channel "{channel}"',
} as const;

const pipelines = {
  label: {
    open: 'Open deals',
    value: 'Open deals: worth',
    coverage: 'Coverage of what is missing',
    closing: 'Open deals expected to close',
    meetings: 'Meetings this week',
    attempts: 'Attempts this week',
    calls: 'Calls this week',
  },
  definition: {
    open: 'Deals that are neither won nor lost now.',
    value: 'The sum of the amounts of the deals that are neither won nor lost now.',
    coverage: 'The amounts of the open deals, divided by what is still missing of the goal.',
    closing: 'The sum of the amounts of the open deals that are expected to close in the period of the goal.',
    meetings: 'Meetings of the running week, up to now.',
    attempts: 'Whatever went out to somebody in the running week, up to now: calls, e-mails, meetings, messages.',
    calls: 'Calls of the running week, up to now, in and out.',
  },
  openNow: 'open at the moment of the snapshot',
  ofPipeline: 'of the pipeline "{pipeline}"',
  ofGoal: 'the goal is "{goal}"',
  thisWeek: 'in the running week, up to now',
  notMarketing: 'by nobody of marketing',
  byPeople: 'not done by a machine',
} as const;

const trends = {
  stretch: {
    full: { week: 'the last full week', month: 'the last full month' },
    earlier: { week: 'the last full week with this number', month: 'the last full month with this number' },
    running: { week: 'the running week', month: 'the running month' },
  },
  winRateLabel: { week: 'Win rate of the week', month: 'Win rate of the month' },
  winRate: 'Deals won in the time, out of those won or lost in it.',
  cycleLabel: { week: 'Sales cycle of the week', month: 'Sales cycle of the month' },
  cycle:
    'Half of the deals won in the time took no longer than this from their creation, as the clock on the wall goes.',
  creationKnown: 'its creation is known',
  responseLabel: { week: 'First response of the week', month: 'First response of the month' },
  response:
    'Half of the answered leads whose clock started in the time waited no longer than this, in working time from the start of their clock.',
  sourcedLabel: {
    week: 'Share sourced by marketing of the week',
    month: 'Share sourced by marketing of the month',
  },
  sourced: 'Of the amounts of the deals won in the time, the share that marketing brought by lead source or campaign.',
  sourceKnown: 'it is known who brought it',
  retentionLabel: {
    week: 'Customers who bought again by the end of the week',
    month: 'Customers who bought again by the end of the month',
  },
  retention:
    'Of the companies that bought in the months before, those that bought again in the months up to its end; each company is listed by its first deal of the months before.',
  bought: 'bought from {from} to {to}',
  again: '{months, plural, one {again within # month} other {again within # months}}',
  companyKnown: 'its company is known',
} as const;

const wins = {
  label: {
    thisWeek: 'Won this week',
    lastWeek: 'Won last week',
    lastWeekByNow: 'Won last week by the same working time',
  },
  value: 'The sum of the amounts of the deals won in that time.',
  countLabel: {
    thisWeek: 'Won this week: deals',
    lastWeek: 'Won last week: deals',
    lastWeekByNow: 'Won last week by the same working time: deals',
  },
  count: 'The number of deals won in that time.',
} as const;

const records = {
  label: {
    leads: 'Leads',
    deals: 'Deals',
    won: 'Deals won',
    lost: 'Deals lost',
    open: 'Open deals',
    wonValue: 'Won value',
    leadToCustomer: 'Lead to customer',
  },
  definition: {
    leads: 'Every lead that came in.',
    deals: 'Every deal.',
    won: 'Every deal that is won.',
    lost: 'Every deal that is lost and not won.',
    open: 'Every deal that is neither won nor lost.',
    wonValue: 'The sum of the amounts of all deals won.',
    leadToCustomer: 'Leads with a deal that is won, out of all leads.',
  },
  byNow: 'not after the moment of the snapshot',
} as const;

export const explainInsights = { funnel, chain, closedLoop, campaigns, pipelines, trends, wins, records } as const;
