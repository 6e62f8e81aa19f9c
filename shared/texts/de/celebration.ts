import type { celebration as english } from '../en/celebration.ts';
import type { Translation } from '../messages.ts';

export const celebration = {
  won: 'Gemeinsam gewonnen',
  wonMany: '{wins, plural, one {# Abschluss, gemeinsam gewonnen} other {# Abschlüsse, gemeinsam gewonnen}}',
  howMany: '+{count, number}',
  dealsWon: '{count, plural, one {Abschluss} other {Abschlüsse}}',
  test: 'Nur ein Test: Es wurde nichts gewonnen',
  whileAway: 'In unserer Abwesenheit',
  more: 'und {count, number} weitere auf der Tafel „Gewonnen“',
  waiting: '{count, plural, one {Noch # Grund zu feiern} other {Noch # Gründe zu feiern}}',
  milestone: 'Meilenstein erreicht',
  goalReached: 'Ziel erreicht',
  beyondGoal: 'Über das Ziel hinaus',
  streak: 'Beide Zusagen gehalten',
  promiseKept: 'Zusage gehalten',
  streakDays: '{days, plural, one {Arbeitstag in Folge} other {Arbeitstage in Folge}}',
  closed: 'abgeschlossen von',
  brought: 'gebracht von',
} satisfies Translation<typeof english>;
