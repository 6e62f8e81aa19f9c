/** What stands on the wall because somebody wants it there. */
export const announcement = {
  days: '{days, plural, one {# day} other {# days}}',
  hours: '{hours}:{minutes} h',
  minutes: '{minutes}:{seconds} min',
  now: 'Now',
  until: 'until {when}',
  since: 'since {when}',
  typeTitle: 'Announcement',
  typeLabel: 'What everybody is to read',
  post: 'Onto the wall at once, and in the round for a while.',
  remove: 'Empty, it takes the one on the wall off.',
  teamOnly: 'This wall does not show everything now: it may appear only later.',
} as const;
