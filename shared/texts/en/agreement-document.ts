/** The agreement in sentences, as far as the config does not say it in its own. */
const sentences = {
  summary:
    'At {company}, marketing hands over {delivery}, and sales gives {share} of the leads their first response in time.',
  trial:
    '{summary} This is a trial run up to and including {until}: only the leads of {owners, plural, one {# owner} other {# owners}} count.',
  marketingGoal: 'Hand over {delivery}.',
  salesGoal: {
    week: 'Give at least {share} of the leads of each week their first response in time.',
    month: 'Give at least {share} of the leads of each month their first response in time.',
    quarter: 'Give at least {share} of the leads of each quarter their first response in time.',
    year: 'Give at least {share} of the leads of each year their first response in time.',
  },
  evenly:
    'Hand the leads over evenly over the working days: less than {onTrack} of what is due by then is at risk, more than {tooFast} is too fast.',
  worthBy: {
    leadType: 'What a lead is worth goes by its lead type: {values}.',
    leadSource: 'What a lead is worth goes by its lead source: {values}.',
  },
  capacity:
    'Hand over no more than sales can work: {leads}, that is {each} for each of {reps, plural, one {# rep} other {# reps}}.',
  response: 'First response by a person: {within}, for at least {share} of the leads.',
  clock: 'The clock starts when the lead {starts}; it stands still outside working hours.',
  attempts: 'Attempts, unless the lead is rejected or qualified before: {attempts}, for at least {share} of the leads.',
  disposition: 'Accepted or rejected: {within}, for at least {share} of the leads.',
  worked: 'At least {share} of the leads handed over are worked.',
  missed:
    'A promise that is not kept is shown to both teams on the day, and the count of days kept starts again. Nothing else is agreed.',
  missedReward:
    'A promise that is not kept is shown to both teams on the day, and the count of days kept starts again, and the reward for "{goal}" stays locked for everybody. Nothing else is agreed.',
  cancellation: 'In force from {from} until another version takes its place. Nothing else is agreed.',
  cancellationTrial: 'In force from {from}; the trial ends by itself after {until}. Nothing else is agreed.',
} as const;

/** What the sentences are made of. */
const parts = {
  leads: { lead: 'leads', mql: 'marketing qualified leads (MQL)', sql: 'sales qualified leads (SQL)' },
  count: '{count} {leads}',
  worth: '{leads} worth {amount}',
  per: { week: '{amount} a week', month: '{amount} a month', quarter: '{amount} a quarter', year: '{amount} a year' },
  valueOf: '{name} {amount}',
  valueOther: 'any other {amount}',
  minutes: '{minutes, plural, one {# working minute} other {# working minutes}}',
  hours: '{hours, plural, one {# working hour} other {# working hours}}',
  days: '{days, plural, one {# working day} other {# working days}}',
  withinMinutes: '{minutes, plural, one {within # working minute} other {within # working minutes}}',
  withinHours: '{hours, plural, one {within # working hour} other {within # working hours}}',
  withinDays: '{days, plural, one {within # working day} other {within # working days}}',
  attempts: '{count, plural, one {# attempt {within}} other {# attempts {within}}}',
  starts: { assigned: 'is assigned', mql: 'becomes an MQL', created: 'comes in' },
  startsElse: '{starts}, or else when it {next}',
  leadType: '{leadType} {term}',
  otherLeads: 'every other lead {term}',
  and: '{first} and {last}',
} as const;

/** The document that people print and sign: its heads, and the terms as tables. */
const printed = {
  title: '{company}: agreement between sales and marketing',
  took: 'Version {version}, as in force on {day}. It took effect on {from}.',
  tookAgain: 'Version {version}, as in force on {day}. It took effect on {from}, and again on {since}.',
  trial:
    '{took} A trial run up to and including {until}, for the leads of {owners, plural, one {# owner} other {# owners}}: {names}.',
  summary: 'Summary',
  goals: 'Goals',
  requirements: 'Requirements',
  side: { marketing: 'Marketing', sales: 'Sales' },
  contacts: 'Owners and contacts',
  nobody: 'Nobody is named.',
  contactHeads: { name: 'Name', role: 'Role', side: 'Side', contact: 'Contact' },
  whenMissed: 'When goals are not met',
  cancellation: 'Conditions of cancellation',
  terms: 'Terms',
  marketingPromise: "Marketing's promise",
  leadValues: 'Lead values',
  salesPromise: "Sales' promise",
  incentive: 'Incentive',
  versions: 'Versions',
  term: 'Term',
  agreed: 'Agreed',
  handedOver: 'Handed over',
  capacity: 'What sales can work',
  capacityOf: '{leads} ({reps, plural, one {# rep} other {# reps}}, {each} each)',
  leadType: 'Lead type',
  leadSource: 'Lead source',
  worth: 'Worth of a lead',
  anyOther: 'Any other',
  everyLead: 'Every lead',
  everyOtherLead: 'Every other lead',
  responseWithin: 'First response within',
  attempts: 'Attempts',
  attemptsOf: '{count, number} {within}',
  decidedWithin: 'Accepted or rejected within',
  ofLeads: {
    week: 'Of the leads of each week',
    month: 'Of the leads of each month',
    quarter: 'Of the leads of each quarter',
    year: 'Of the leads of each year',
  },
  atLeast: 'At least',
  answered: 'Answered in time',
  attempted: 'With the attempts promised',
  decided: 'Accepted or rejected in time',
  worked: 'Worked',
  tierOf: 'Tier of "{goal}"',
  from: 'From',
  reward: 'Reward',
  floor: 'Floor',
  version: 'Version',
  takesEffect: 'Takes effect on',
  trialUntil: 'Trial up to and including',
} as const;

export const agreementDocument = { ...sentences, parts, printed } as const;
