/** What the wall says where it has no board to show. */
export const wall = {
  connecting: 'Waiting for the first numbers',
  connectingHint: 'Tandem is starting. The wall shows itself as soon as it answers.',
  nothing: 'No board has anything to show now',
  nothingHint: 'Boards appear by themselves, in their hours, as soon as a source has loaded.',
  failedTitle: 'This board could not be drawn',
  failedHint: 'The wall goes on with the next one and tries this one again later. The log says why.',
  sources: 'Sources of the numbers',
} as const;
