/** The weekly meeting on the wall, and the problems that the data proposes for it. */
export const meeting = {
  title: 'Weekly meeting',
  steps: {
    promises: 'Last week’s promises',
    wins: 'What we won',
    problems: 'What stands in our way',
    actions: 'Who does what by when',
  },
  step: 'Step {step, number} of {steps, number}',
  timer: {
    left: 'left',
    over: '{minutes, plural, =0 {time is up} one {# minute over} other {# minutes over}}',
  },
  fields: { problem: 'Problem', purpose: 'What for', owner: 'Who', due: 'By when' },
  /** Where a field is still empty. */
  missing: { problem: 'no problem named yet', owner: 'nobody yet', due: 'no day yet' },
  /** What a field wants. */
  hints: {
    problem: 'What is in the way?',
    purpose: 'What is better once it is done?',
    owner: 'One name',
    due: 'fri, 27 Nov or tomorrow',
  },
  notADay: 'is no day',
  done: 'Done',
  open: 'Open',
  overdue: 'Overdue',
  fromData: 'the data says',
  setAside: 'set aside',
  more: '{count, plural, one {# more} other {# more}}',
  above: '{count, plural, one {# more above} other {# more above}}',
  below: '{count, plural, one {# more below} other {# more below}}',
  keys: {
    promises: '↑ ↓ choose, d done, Enter change, → go on, m end',
    wins: '→ go on, ← back, m end',
    problems: '↑ ↓ choose, Enter take it up, x set it aside, n write a new one, → go on, m end',
    actions: '↑ ↓ choose, Enter change, d done, n write a new one, m end',
    writing: 'Tab or Enter next field, Esc done',
  },
  end: {
    title: 'End the meeting?',
    hint: 'm or Enter ends it and keeps a record. Esc goes on.',
    open: '{count, plural, =0 {No promise stays open.} one {# promise stays open.} other {# promises stay open.}}',
    incomplete: '{count, plural, one {# has no owner or no day yet.} other {# have no owner or no day yet.}}',
  },
  noPromises: { title: 'No promises were open', hint: 'Start with what you won: →' },
  noWins: { title: 'No win since the last meeting', hint: 'What helps to get the next one? →' },
  noProblems: { title: 'The data sees no problem', hint: 'What is in the way all the same? n writes it down.' },
  noActions: { title: 'Nothing is promised yet', hint: 'n writes down who does what by when. m ends the meeting.' },
  idle: {
    promises: 'Promises from our meeting',
    openCount: '{count, plural, one {open promise} other {open promises}}',
    overdueCount: '{count, plural, one {# overdue} other {# overdue}}',
    none: 'No promises open',
    start: 'm starts the weekly meeting.',
  },
  hidden: {
    title: 'The meeting is the team’s own',
    running: 'A meeting is being held. Its words are not shown to visitors; v shows the wall to the team again.',
    idle: 'What was promised in it is not shown to visitors.',
  },
  unsaved: 'Not saved yet: the disk refuses. Tandem tries again by itself.',
  proposals: {
    marketing:
      'Marketing’s promise is {status, select, broken {not kept} other {at risk}}: {share} of what is due by now',
    marketingTooFast: 'More leads come than sales can work: {share} of what is due by now',
    marketingUntold: 'Marketing’s promise is {status, select, broken {not kept} other {at risk}}',
    answers:
      'Sales’ promise is {status, select, broken {not kept} other {at risk}}: {share} answered in time, {target} promised',
    sales: 'Sales’ promise is {status, select, broken {not kept} other {at risk}}: {part}',
    part: { attempts: 'attempts', disposition: 'decisions', worked: 'work on leads', answers: 'answers in time' },
    overdue:
      '{count, plural, one {# lead is overdue for its first answer} other {# leads are overdue for their first answer}}',
    stage:
      'Most is lost after {stage}: {share} go on, {goal} promised; {owner, select, marketing {marketing owns it} other {sales owns it}}',
    goalBehind: '{goal} is behind: {share} of the plan by now',
    goalSlipping: '{goal} is slipping: {share} of the plan by now',
    rejected: 'Most leads are rejected for “{reason}”: {count, number}, of them {most, number} from {source}',
    noReason: 'no reason given',
    noSource: 'an unknown source',
  },
} as const;
