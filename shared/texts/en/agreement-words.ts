export const agreementWords = {
  promisesTitle: 'What we promised each other',
  definitionsTitle: 'What our words mean',
  talkTo: 'Talk to',
  contact: '{name}, {role}',
  more: '{count, plural, one {+# more} other {+# more}}',
  emptyTitle: 'No agreement is written down yet',
  emptyHint: 'Add what marketing and sales promise each other to the config; this board then shows it in large words.',
  hiddenTitle: 'The agreement is for the team',
  hiddenHint: 'Its words are not shown to visitors.',
  noDefinitionsTitle: 'No word is explained yet',
  noDefinitionsHint: 'Add definitions to the config: what MQL and SQL mean here, and whom a persona stands for.',
} as const;
