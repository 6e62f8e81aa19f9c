export const celebration = {
  won: 'Won together',
  wonMany: '{wins, plural, one {# win, won together} other {# wins, won together}}',
  /** In the place of amounts, where neither they nor the customers may be seen. */
  howMany: '+{count, number}',
  dealsWon: '{count, plural, one {deal won} other {deals won}}',
  test: 'This is a test: no deal was won',
  whileAway: 'While we were away',
  more: 'and {count, number} more on the wins board',
  waiting: '{count, plural, one {# more to celebrate} other {# more to celebrate}}',
  milestone: 'Milestone reached',
  goalReached: 'Goal reached',
  beyondGoal: 'Beyond the goal',
  streak: 'Both promises kept',
  promiseKept: 'Promise kept',
  streakDays: '{days, plural, one {working day in a row} other {working days in a row}}',
  closed: 'closed by',
  brought: 'brought by',
} as const;
