export const trends = {
  title: 'Are we getting better?',
  span: {
    weeks: '{count, plural, one {the last week} other {the last # weeks}}',
    months: '{count, plural, one {the last month} other {the last # months}}',
  },
  ofAll: '{better}/{judged}',
  better: '{judged, plural, one {is better than usual} other {are better than usual}}',
  counts: { worse: '{count} worse', steady: '{count} steady', open: '{count} too new to compare' },
  direction: { better: 'Better', worse: 'Worse', steady: 'Steady', open: 'Too new' },
  measure: {
    winRate: 'Win rate',
    cycle: 'Time to win',
    response: 'Response time',
    sourcedShare: 'Sourced by marketing',
    retention: 'Customers retained',
  },
  usually: 'usually {value}',
  few: 'few',
  line: '{measure}, {value}',
  rule: {
    weeks: 'Last full week against the middle of those before. Dashed: this week so far.',
    months: 'Last full month against the middle of those before. Dashed: this month so far.',
  },
  newTitle: 'Too early to compare',
  newHint: {
    weeks: 'A trend needs four full weeks with numbers. They come by themselves.',
    months: 'A trend needs four full months with numbers. They come by themselves.',
  },
  emptyTitle: 'No trend yet',
  emptyHint: 'As soon as leads and deals have been coming in for some weeks, this board compares them.',
} as const;
