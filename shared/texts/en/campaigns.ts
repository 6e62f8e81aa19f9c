export const campaigns = {
  title: 'Campaigns',
  running: '{campaigns, plural, =0 {none runs now} one {# running} other {# running}}',
  /** Under the one number. */
  answer: {
    revenue: '{deals, plural, one {won in # deal} other {won in # deals}}',
    pipeline: '{deals, plural, one {in # open deal, none won yet} other {in # open deals, none won yet}}',
    leads: 'new leads',
    visits: 'visits',
  },
  nothingYet: 'Nothing yet',
  nothingYetHint: 'Visits, leads and deals show here as soon as they come.',
  /** Under the numbers beside it. */
  facts: {
    pipeline: '{deals, plural, one {in # open deal} other {in # open deals}}',
    leads: 'new leads',
    handedOver: 'leads handed over',
    won: 'deals won',
    conversions: 'conversions',
  },
  next: 'Next',
  startsNext: 'starts next',
  after: 'Then',
  /** What the bars and the columns are of. */
  bars: { money: 'revenue', open: 'in open deals', leads: 'leads', visits: 'visits' },
  plusOpen: '+ open deals',
  columns: {
    visits: 'visits',
    conversions: 'conversions',
    leads: 'leads',
    handedOver: 'handed over',
    won: 'won',
  },
  top: 'the top {shown} of {all, number}',
  state: {
    daysLeft: '{days, plural, =0 {last day} one {# day left} other {# days left}}',
    ongoing: 'ongoing',
    ended: 'ended {day}',
    over: 'over',
    upcoming: 'from {day}',
  },
  emptyTitle: 'No campaign runs or is planned',
  emptyHint: 'Campaigns show here as soon as leads, deals or visits name them.',
} as const;
