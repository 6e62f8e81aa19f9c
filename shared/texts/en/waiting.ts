/** The board of leads that wait for their first answer. */
export const waiting = {
  title: 'Leads waiting',
  /** Under the time that the next lead has left. */
  leftToAnswer: 'left to answer',
  left: 'left',
  overdue: 'overdue',
  overdueCount: 'overdue',
  runningCount: 'still in time',
  longest: 'longest wait',
  noOwner: 'no owner yet',
  unnamed: 'A lead without a name',
  nobodyElse: 'Nobody else waits',
  /** After the number of leads that are not shown. */
  more: 'more',
  standsUntil: 'Closed. Clocks go on {time}',
  stands: 'Closed. Clocks stand',
  estimated: 'Estimated since {time}',
  nobodyTitle: 'Every lead is answered',
  nobodyThen: 'As of {time} every lead was answered',
  nobodyHint: 'The next one shows here as soon as it comes in.',
  inTime: '{period}: answered in time, promised {target}',
  median: 'half were answered within',
  untoldTitle: 'Nobody can say who waits',
  untoldHint:
    'No source tells when leads are answered. Name the column firstResponseAt or a file of activities in the config; this board then shows who is next.',
  ownersUnknownHint: 'The trial run names owners whom neither a person nor the owner of a lead is called.',
  noAgreementTitle: 'No answer is promised yet',
  noAgreementHint: 'Write down in the config how soon sales answers a lead; this board then shows who is next.',
} as const;
