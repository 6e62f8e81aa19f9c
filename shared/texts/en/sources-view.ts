/** The view of the sources: how each is doing, and how their records come together. Screens load it when it is opened. */
export const sourcesView = {
  title: 'Sources of the numbers',
  count: '{count, plural, one {# source} other {# sources}}',
  more: '+{count, number} more',
  records: '{count, plural, one {# record} other {# records}}',
  refused: '{count, number} with faults',
  nextTry: 'next try {time}',
  asking: 'being asked now',
  calls: '{used, number} of {allowed, number} calls until {time}',
  join: '{deals} – {leads}, by {by, select, id {id} other {e-mail}}',
  nothingToJoin: 'no deals without a lead',
  joined: '{joined, number} of {count, number} deals have their lead',
  noKey: '{count, number} without {by, select, id {the id of a lead} other {an e-mail address}}',
  noLead: '{count, number} whose lead is not there',
  example: '{words} (such as {example})',
} as const;
