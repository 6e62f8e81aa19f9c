export const celebration = {
  won: 'Won together',
  wonMany: '{wins, plural, one {# win, won together} other {# wins, won together}}',
  test: 'This is a test: no deal was won',
  whileAway: 'While we were away',
  more: 'and {count, number} more on the wins board',
  milestone: 'Milestone reached, together',
  streak: 'Both promises kept, together',
  streakDays: '{days, plural, one {working day in a row} other {working days in a row}}',
  closed: 'closed by',
  brought: 'brought by',
} as const;
