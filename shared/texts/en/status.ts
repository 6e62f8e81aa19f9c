/** The line at the foot of every board, and the notice above it. */
export const status = {
  asOf: 'as of {time}',
  neverLoaded: 'no numbers yet',
  old: '{age} old',
  /** While a source is still reading what was before. */
  history: '{done} of older records read',
  paused: 'Paused until {until}',
  pinned: 'Held until {until}',
  meeting: 'Meeting until {until}',
  refreshing: 'Refreshing',
  privacy: { visitors: 'For visitors', public: 'For everybody' },
  position: 'Board {board, number} of {boards, number}',
  more: '+{count, number} more',
  oldNumbers: 'These numbers are from {time}, {age} old.',
  lost: 'Connection to Tandem lost. This screen tries again by itself.',
  lostSince: 'Connection to Tandem lost, last numbers from {time}. This screen tries again by itself.',
  /** Of a problem that another version of Tandem wrote. */
  problemUnknown: 'Tandem reports "{code}".',
} as const;
