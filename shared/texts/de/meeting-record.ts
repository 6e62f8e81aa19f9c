import type { meetingRecord as english } from '../en/meeting-record.ts';
import type { Translation } from '../messages.ts';

export const meetingRecord = {
  title: '{company}: Wochenrunde vom {day}',
  times: '{from} bis {until}',
  promises: 'Zusagen der letzten Woche',
  wins: 'Gewonnen',
  problems: 'Probleme und wer sie übernimmt',
  proposed: 'Von den Daten gesehen, von niemandem übernommen',
  setAside: 'Von den Daten gesehen, vertagt',
  noPromises: 'Keine Zusage war offen.',
  noWins: 'Kein Abschluss seit der letzten Runde.',
  noProblems: 'Keines wurde aufgeschrieben.',
  heads: { problem: 'Problem', purpose: 'Wofür', owner: 'Wer', due: 'Bis wann', done: 'Erledigt' },
  parts: { purpose: 'wofür: {purpose}', owner: 'wer: {owner}', due: 'bis {due}', done: 'erledigt am {day}' },
  win: '{deal}: abgeschlossen von {closer}, gebracht von {source}',
  winOf: '{deal}, {amount}: abgeschlossen von {closer}, gebracht von {source}',
  unknown: 'unbekannt',
  unnamed: 'kein Problem genannt',
} satisfies Translation<typeof english>;
