import type { funnel as english } from '../en/funnel.ts';
import type { Translation } from '../messages.ts';

export const funnel = {
  title: 'Trichter',
  rule: 'Zählweise, {from} bis {until}:',
  ruleSays: {
    allInOrder: 'wie viele der Eingetretenen weitergingen',
    anyInRange: 'Eintritte im Zeitraum, Stufe für Stufe',
  },
  worst: {
    allInOrder: 'von {from} werden {to}',
    anyInRange: 'so viele {to} wie {from}',
  },
  times: '{times}×',
  goal: 'Ziel {goal}',
  lost: '{customers, plural, one {kostet etwa # Kunden} other {kostet etwa # Kunden}}',
  ownedBy: 'Zuständig: {side}',
  allMet: 'Alle Ziele erreicht',
  noGoals: 'Noch ohne Ziele',
  belowGoal: 'Unter Ziel {goal}',
  noneStuck: 'keine',
  thin: 'wenige Fälle',
  noRate: 'noch keine Quote',
  columns: { entered: 'Eintritte', goOn: { allInOrder: 'weiter', anyInRange: 'nächste' }, stuck: 'hängen, älteste' },
  emptyTitle: 'Noch ist nichts im Trichter',
  emptyHint: 'Die Stufen füllen sich, sobald in diesem Zeitraum Leads kommen.',
} satisfies Translation<typeof english>;
