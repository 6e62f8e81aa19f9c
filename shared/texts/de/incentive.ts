import type { incentive as english } from '../en/incentive.ts';
import type { Translation } from '../messages.ts';

export const incentive = {
  title: 'Unsere gemeinsame Belohnung',
  unlocked: 'Freigeschaltet: {tier}',
  locked: 'Noch gesperrt',
  notKnown: 'Nicht bekannt',
  missing: {
    floor: 'Beide Zusagen gelten. Das Ziel muss {need} erreichen.',
    gate: 'Das Ziel ist weit genug. Eine Zusage wurde nicht gehalten.',
    both: 'Zweierlei fehlt: {need} des Ziels und beide Zusagen gehalten.',
    unknown: 'Noch meldet keine Quelle, ob beide Zusagen gehalten wurden.',
    old: 'Diese Zahlen sind zu alt, um etwas freizuschalten.',
    goal: 'Keine Quelle meldet, wie weit das Ziel ist.',
  },
  gate: {
    label: 'Die Bedingung für alle',
    holds: 'Beide Zusagen gehalten',
    early: 'Noch keine Zusage gebrochen',
    broken: 'Eine Zusage gebrochen',
    unknown: 'Zusagen nicht bekannt',
  },
  now: 'jetzt',
  earlier: 'früher in diesem Zeitraum gebrochen',
  byNumbers: { holds: 'nach den letzten Zahlen gehalten', broken: 'nach den letzten Zahlen gebrochen' },
  toNext: 'bis {tier}',
  toNextShare: 'des Ziels bis {tier}',
  highest: 'Die höchste Stufe ist erreicht',
  floor: 'Mindestens {share}',
  tier: { reached: 'erreicht', toCome: 'noch nicht erreicht' },
  moreTiers: '{tiers, plural, one {+# weitere Stufe} other {+# weitere Stufen}}',
  bar: 'Bisher {share} des Ziels',
  notTold: 'Nicht gemeldet',
  emptyTitle: 'Noch keine Belohnung vereinbart',
  emptyHint: 'Sobald ihre Stufen in der Konfiguration stehen, zeigt diese Tafel, wie nah beide Teams sind.',
} satisfies Translation<typeof english>;
