import type { leadQuality as english } from '../en/lead-quality.ts';
import type { Translation } from '../messages.ts';

export const leadQuality = {
  title: { source: 'Lead-Qualität nach Quelle', campaign: 'Lead-Qualität nach Kampagne' },
  accepted: 'vom Vertrieb angenommen',
  won: 'der entschiedenen Deals gewonnen',
  noneDecided: 'Noch nichts entschieden',
  noneDecidedHint:
    '{leads, plural, one {# Lead wurde übergeben. Der Vertrieb muss noch entscheiden.} other {{count} Leads wurden übergeben. Der Vertrieb muss noch über den ersten entscheiden.}}',
  undecided: '{leads, plural, one {# offen} other {{count} offen}}',
  least: 'am seltensten angenommen',
  worst: 'nur {share} aus {name}',
  few: 'wenige',
  columns: { accepted: 'angenommen', won: 'gewonnen', revenue: 'Umsatz' },
  handedOver: '{leads, plural, one {# übergeben} other {{count} übergeben}}',
  noneHandedOver: 'keine übergeben',
  ofDecided: '{won} von {decided}',
  sourceUnknown: 'Unbekannt',
  more: '{rows, plural, one {+# weitere} other {+# weitere}}',
  rejected: '{leads, plural, one {Warum # abgelehnt wurde} other {Warum {count} abgelehnt wurden}}',
  noReason: 'Ohne Grund',
  otherReasons: 'Andere Gründe',
  notAgreed: 'nicht vereinbart',
  mostFrom: 'meist aus',
  changed: 'Geändert am {day}',
  inAnswerTo: {
    reason: 'als Antwort auf „{reason}“',
    source: 'als Antwort auf Leads aus {source}',
    both: 'als Antwort auf „{reason}“ aus {source}',
  },
  emptyTitle: 'Noch wurde kein Lead übergeben',
  emptyHint: 'Sobald der Vertrieb über die ersten entscheidet, zeigt diese Tafel, aus welchen Quellen Kunden werden.',
} satisfies Translation<typeof english>;
