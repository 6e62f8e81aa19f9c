/** What is said of the PIN. */
export const pin = {
  title: 'PIN',
  ask: 'Opens for a while what others are not meant to change.',
  typed: '{digits, plural, one {# digit typed} other {# digits typed}}',
  asking: 'One moment',
  wrong: 'That is not the PIN. {left, plural, one {# more try} other {# more tries}} before a wait.',
  wait: 'Too many wrong tries. Try again in {time}.',
  unreachable: 'Tandem did not answer. Try again.',
  needed: 'That needs the PIN.',
  howTo: 'Press {key} to give it.',
} as const;
