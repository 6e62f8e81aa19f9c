import type { campaigns as english } from '../en/campaigns.ts';
import type { Translation } from '../messages.ts';

export const campaigns = {
  title: 'Kampagnen',
  running: '{campaigns, plural, =0 {zurzeit läuft keine} one {# läuft} other {# laufen}}',
  answer: {
    revenue: '{deals, plural, one {gewonnen mit # Abschluss} other {gewonnen mit # Abschlüssen}}',
    pipeline:
      '{deals, plural, one {in # offener Chance, noch nichts gewonnen} other {in # offenen Chancen, noch nichts gewonnen}}',
    leads: 'neue Leads',
    visits: 'Besuche',
  },
  nothingYet: 'Noch nichts',
  nothingYetHint: 'Besuche, Leads und Abschlüsse stehen hier, sobald sie kommen.',
  facts: {
    pipeline: '{deals, plural, one {in # offener Chance} other {in # offenen Chancen}}',
    leads: 'neue Leads',
    handedOver: 'Leads übergeben',
    won: 'Abschlüsse',
    conversions: 'Conversions',
  },
  next: 'Als Nächstes',
  startsNext: 'beginnt als Nächstes',
  after: 'Danach',
  bars: { money: 'Umsatz', open: 'in offenen Chancen', leads: 'Leads', visits: 'Besuche' },
  plusOpen: '+ offen',
  columns: {
    visits: 'Besuche',
    conversions: 'Conversions',
    leads: 'Leads',
    handedOver: 'übergeben',
    won: 'gewonnen',
  },
  top: 'die {shown} stärksten von {all, number}',
  state: {
    daysLeft: '{days, plural, =0 {letzter Tag} one {noch # Tag} other {noch # Tage}}',
    ongoing: 'läuft weiter',
    ended: 'endete am {day}',
    over: 'vorbei',
    upcoming: 'ab {day}',
  },
  emptyTitle: 'Keine Kampagne läuft oder ist geplant',
  emptyHint: 'Kampagnen stehen hier, sobald Leads, Abschlüsse oder Besuche sie nennen.',
} satisfies Translation<typeof english>;
