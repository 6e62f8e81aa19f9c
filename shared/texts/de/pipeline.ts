import type { pipeline as english } from '../en/pipeline.ts';
import type { Translation } from '../messages.ts';

export const pipeline = {
  title: 'Pipeline',
  open: '{deals, plural, one {# offene Chance} other {# offene Chancen}}',
  times: '{times}×',
  covers: {
    enough: 'Genug ist offen',
    short: 'Zu wenig ist offen',
    reached: 'Ziel erreicht',
  },
  missing: 'für {missing}, die noch fehlen: {goal}',
  missingOf: 'für das, was noch fehlt: {goal}',
  openValue: 'in {deals, plural, one {# offenen Chance} other {# offenen Chancen}}',
  closing: '{deals, plural, one {# soll bis dahin abgeschlossen sein} other {# sollen bis dahin abgeschlossen sein}}',
  closingWorth:
    '{deals, plural, one {{value} in # Chance sollen bis dahin abgeschlossen sein} other {{value} in # Chancen sollen bis dahin abgeschlossen sein}}',
  columns: { deals: 'Chancen', value: 'Wert', oldest: 'älteste' },
  more: '{stages, plural, one {und # weitere Stufe} other {und # weitere Stufen}}',
  acts: { meetings: 'Termine', attempts: 'Versuche', calls: 'Anrufe', emails: 'E-Mails' },
  lastWeek: 'letzte Woche bis jetzt {count}',
  untold: 'Keine Quelle sagt, was der Vertrieb tut: eine Datei der Aktivitäten täte es.',
  emptyTitle: 'Keine Chance ist offen',
  emptyHint: 'Offene Chancen stehen hier nach ihrer Stufe.',
} satisfies Translation<typeof english>;
