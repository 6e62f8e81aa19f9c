/** Keys as they are printed on the keyboard, by their name in lower case. */
const names = {
  arrowright: '→',
  arrowleft: '←',
  pagedown: 'Page ↓',
  pageup: 'Page ↑',
  ' ': 'Space',
  enter: 'Enter',
  escape: 'Esc',
  f11: 'F11',
} as const;

export const help = {
  title: 'Keys',
  hint: 'A hold ends by itself after a while.',
  close: 'h or Esc closes this',
  names,
  chord: 'Ctrl/⌘ Shift {key}',
  keys: {
    next: 'Next board',
    previous: 'Previous board',
    jump: 'Go to board 1 to 9',
    pause: 'Pause or go on',
    pin: 'Hold this board',
    refresh: 'Ask the sources now',
    celebrate: 'Try a celebration',
    privacy: 'Show it for the team, for visitors, for everybody',
    fullScreen: 'Full screen',
    help: 'This help',
    close: 'Close what lies on top',
    quit: 'Quit Tandem',
  },
} as const;
