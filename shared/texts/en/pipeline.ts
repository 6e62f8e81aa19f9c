export const pipeline = {
  title: 'Pipeline',
  open: '{deals, plural, one {# open deal} other {# open deals}}',
  /** How many times what is missing of a goal is covered. */
  times: '{times}×',
  covers: {
    enough: 'Enough is open',
    short: 'Too little is open',
    reached: 'Goal reached',
  },
  missing: 'for {missing} that {goal} still lacks',
  /** Where amounts may not be seen. */
  missingOf: 'for what {goal} still lacks',
  openValue: 'in {deals, plural, one {# open deal} other {# open deals}}',
  closing: '{deals, plural, one {# deal expected to close by then} other {# deals expected to close by then}}',
  closingWorth:
    '{deals, plural, one {{value} in # deal expected to close by then} other {{value} in # deals expected to close by then}}',
  columns: { deals: 'deals', value: 'worth', oldest: 'oldest' },
  more: '{stages, plural, one {and # more stage} other {and # more stages}}',
  acts: { meetings: 'meetings', attempts: 'attempts', calls: 'calls', emails: 'e-mails' },
  lastWeek: '{count} by now last week',
  untold: 'No source tells what sales does: a file of activities would.',
  emptyTitle: 'No deal is open',
  emptyHint: 'Open deals show here by the stage they are in.',
} as const;
