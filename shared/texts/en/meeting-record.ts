/** The record of a weekly meeting, for people to keep and send. */
export const meetingRecord = {
  title: '{company}: weekly meeting of {day}',
  times: '{from} to {until}',
  promises: 'Last week’s promises',
  wins: 'Wins',
  problems: 'Problems and who takes them',
  proposed: 'Seen by the data, taken up by nobody',
  setAside: 'Seen by the data, set aside',
  noPromises: 'No promises were open.',
  noWins: 'No win since the last meeting.',
  noProblems: 'None was written down.',
  heads: { problem: 'Problem', purpose: 'Purpose', owner: 'Owner', due: 'Due', done: 'Done' },
  /** What one who promised still owes: joined by commas after the problem. */
  parts: { purpose: 'so that {purpose}', owner: 'owner {owner}', due: 'due {due}', done: 'done {day}' },
  win: '{deal}: closed by {closer}, brought by {source}',
  winOf: '{deal}, {amount}: closed by {closer}, brought by {source}',
  unknown: 'unknown',
  unnamed: 'no problem named',
} as const;
