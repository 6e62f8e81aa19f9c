import type { agreementWords as english } from '../en/agreement-words.ts';
import type { Translation } from '../messages.ts';

export const agreementWords = {
  promisesTitle: 'Was wir einander zugesagt haben',
  definitionsTitle: 'Was unsere Wörter bedeuten',
  talkTo: 'Ansprechpartner:',
  contact: '{name}, {role}',
  more: '{count, plural, one {+# weiteres} other {+# weitere}}',
  emptyTitle: 'Noch keine Vereinbarung festgehalten',
  emptyHint: 'Sobald in der Konfiguration steht, was beide einander zusagen, steht es hier in großen Worten.',
  hiddenTitle: 'Die Vereinbarung ist für das Team',
  hiddenHint: 'Ihr Wortlaut wird Gästen nicht gezeigt.',
  noDefinitionsTitle: 'Noch ist kein Wort erklärt',
  noDefinitionsHint: 'Die Konfiguration kann sagen, was MQL und SQL hier bedeuten und für wen eine Persona steht.',
} satisfies Translation<typeof english>;
