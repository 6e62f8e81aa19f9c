/** What a number is, for whoever asks the wall. */
const dateFields = {
  'lead.createdAt': 'when the lead came in',
  'lead.mqlAt': 'when it was handed over',
  'lead.acceptedAt': 'when sales accepted it',
  'lead.sqlAt': 'when sales qualified it',
  'lead.clockStart': 'when its clock started',
  'lead.dueAt': 'when its time is over',
  'deal.createdAt': 'when the deal began',
  'deal.wonAt': 'when it was won',
  'deal.lostAt': 'when it was lost',
  'deal.wonAt, else deal.lostAt': 'when it was won or lost',
  'deal.expectedCloseOn': 'when it is expected to close',
  'activity.at': 'when it happened',
  'traffic.day': 'the day of the visits',
} as const;

export const explainOverlay = {
  title: 'What is this number?',
  unknown: 'Not known',
  position: '{number, number} of {numbers, number}',
  countedBy: 'Date',
  dateFields,
  noDate: 'none: it counts at any time',
  filters: 'Conditions',
  noFilters: 'none',
  rule: 'Rule',
  ruleSince: 'since {day}',
  ruleAlways: 'always the same',
  records: 'Records',
  emptyTitle: 'Nothing is counted here',
  emptyHint: 'This board shows no number that records stand behind.',
} as const;
