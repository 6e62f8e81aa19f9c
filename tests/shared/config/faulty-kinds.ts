/** Configs that have something of another kind than Tandem reads there, with the sentence in both languages. */
import type { FaultyConfig } from './faulty-config.ts';

const goal = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
const stage = { milestone: 'mql', label: 'MQL', owner: 'marketing' };
const cal = (part: object) => ({ calendar: { zone: 'UTC', ...part } });

export const faultyKinds: readonly FaultyConfig[] = [
  [
    'a list in place of a config',
    [],
    'The config must stand between curly brackets.',
    'Die Konfiguration muss zwischen geschweiften Klammern stehen.',
  ],
  [
    'a newer version',
    { version: 2 },
    '"version" is 2, and this Tandem knows versions up to 1: update Tandem.',
    '"version" ist 2, doch dieses Tandem kennt Versionen nur bis 1: Bitte Tandem aktualisieren.',
  ],
  [
    'a version in quotes',
    { version: '1' },
    '"version" is "1", but must be 1.',
    '"version" ist "1"; möglich ist nur 1.',
  ],
  ['no version', { version: undefined }, '"version" is missing; it takes 1.', '"version" fehlt; möglich ist 1.'],
  [
    'no calendar',
    { calendar: undefined },
    '"calendar" is missing; it takes a group of settings in curly brackets.',
    '"calendar" fehlt; dort gehört eine Gruppe von Angaben in geschweiften Klammern hin.',
  ],
  [
    'no zone',
    cal({ zone: undefined }),
    '"calendar.zone" is missing; it takes a text in quotes.',
    '"calendar.zone" fehlt; dort gehört ein Text in Anführungszeichen hin.',
  ],
  [
    'a target without a number',
    { goals: [{ ...goal, target: [{ from: '2026-01-01' }] }] },
    '"goals #1.target #1.target" is missing; it takes a number without quotes.',
    '"goals #1.target #1.target" fehlt; dort gehört eine Zahl ohne Anführungszeichen hin.',
  ],
  [
    'no boards',
    { boards: undefined },
    '"boards" is missing; it takes a list in square brackets.',
    '"boards" fehlt; dort gehört eine Liste in eckigen Klammern hin.',
  ],
  [
    'a board without a kind',
    { boards: [{}] },
    '"boards #1.kind" is missing; it takes one of "shared-goal", "agreement-status", "leads-waiting", "wins", "funnel", "campaigns", "lead-quality", "pipeline", "incentive", "trends", "agreement-document", "weekly-meeting", "announcement".',
    '"boards #1.kind" fehlt; möglich sind "shared-goal", "agreement-status", "leads-waiting", "wins", "funnel", "campaigns", "lead-quality", "pipeline", "incentive", "trends", "agreement-document", "weekly-meeting", "announcement".',
  ],
  [
    'a text for a group',
    { calendar: 'Berlin' },
    '"calendar" is "Berlin", but must be a group of settings in curly brackets.',
    '"calendar" ist "Berlin", muss aber eine Gruppe von Angaben in geschweiften Klammern sein.',
  ],
  [
    'a number for a text',
    { company: 5 },
    '"company" is 5, but must be a text in quotes.',
    '"company" ist 5, muss aber ein Text in Anführungszeichen sein.',
  ],
  [
    'a number in quotes',
    { holdMinutes: '10' },
    '"holdMinutes" is "10", but must be a number without quotes.',
    '"holdMinutes" ist "10", muss aber eine Zahl ohne Anführungszeichen sein.',
  ],
  [
    'half a megabyte',
    { ledger: { memoryMb: 64.5 } },
    '"ledger.memoryMb" is 64.5, but must be a whole number without quotes.',
    '"ledger.memoryMb" ist 64.5, muss aber eine ganze Zahl ohne Anführungszeichen sein.',
  ],
  [
    'a yes for true',
    { look: { drift: 'yes' } },
    '"look.drift" is "yes", but must be true or false without quotes.',
    '"look.drift" ist "yes", muss aber true oder false ohne Anführungszeichen sein.',
  ],
  [
    'one board without a list',
    { boards: { kind: 'wins' } },
    '"boards" is {"kind":"wins"}, but must be a list in square brackets.',
    '"boards" ist {"kind":"wins"}, muss aber eine Liste in eckigen Klammern sein.',
  ],
  [
    'a theme that there is not',
    { look: { theme: 'black' } },
    '"look.theme" is "black", but must be one of "dark", "light".',
    '"look.theme" ist "black"; möglich sind nur "dark", "light".',
  ],
  [
    'a board that there is not',
    { boards: [{ kind: 'win' }] },
    '"boards #1.kind" is "win", but must be one of "shared-goal", "agreement-status", "leads-waiting", "wins", "funnel", "campaigns", "lead-quality", "pipeline", "incentive", "trends", "agreement-document", "weekly-meeting", "announcement".',
    '"boards #1.kind" ist "win"; möglich sind nur "shared-goal", "agreement-status", "leads-waiting", "wins", "funnel", "campaigns", "lead-quality", "pipeline", "incentive", "trends", "agreement-document", "weekly-meeting", "announcement".',
  ],
  [
    'a misspelt setting',
    { curency: 'EUR' },
    'The config has the setting "curency", which Tandem does not know there: it is misspelt or belongs elsewhere.',
    'Die Konfiguration enthält die Angabe "curency", die Tandem dort nicht kennt: Sie ist falsch geschrieben oder gehört woandershin.',
  ],
  [
    'two settings of other programs',
    { look: { colour: 1, font: 2 } },
    '"look" has the settings "colour", "font", which Tandem does not know there: they are misspelt or belong elsewhere.',
    '"look" enthält die Angaben "colour", "font", die Tandem dort nicht kennt: Sie sind falsch geschrieben oder gehören woandershin.',
  ],
  [
    'a setting of another kind of record',
    { goals: [{ ...goal, measure: { of: 'activity', sum: 'x' } }] },
    '"goals #1.measure.sum" has no meaning here: leave it out.',
    '"goals #1.measure.sum" hat hier keine Bedeutung: Bitte weglassen.',
  ],
  ['a company without a name', { company: '' }, '"company" must not be empty.', '"company" darf nicht leer sein.'],
  ['no board', { boards: [] }, '"boards" needs at least 1 entry.', '"boards" braucht mindestens 1 Eintrag.'],
  [
    'a funnel of one stage',
    { funnel: { stages: [stage] } },
    '"funnel.stages" needs at least 2 entries.',
    '"funnel.stages" braucht mindestens 2 Einträge.',
  ],
  [
    'a headline that does not fit',
    { boards: [{ kind: 'announcement', headline: 'x'.repeat(121) }] },
    '"boards #1.headline" has 121 characters, but at most 120 fit.',
    '"boards #1.headline" hat 121 Zeichen, höchstens 120 passen.',
  ],
  [
    'a board that is gone at once',
    { boards: [{ kind: 'wins', seconds: 1 }] },
    '"boards #1.seconds" is 1, but must be 10 or more.',
    '"boards #1.seconds" ist 1, muss aber mindestens 10 sein.',
  ],
  [
    'a hold of no time',
    { holdMinutes: 0 },
    '"holdMinutes" is 0, but must be more than 0.',
    '"holdMinutes" ist 0, muss aber größer als 0 sein.',
  ],
  [
    'a board that stays too long',
    { boards: [{ kind: 'wins', seconds: 1000 }] },
    '"boards #1.seconds" is 1000, but must be 300 or less.',
    '"boards #1.seconds" ist 1000, darf aber höchstens 300 sein.',
  ],
  [
    'a day as people write it',
    { goals: [{ ...goal, period: { from: '1.1.2026', to: '2026-12-31' } }] },
    '"goals #1.period.from" is "1.1.2026", but must be a day such as "2026-03-31".',
    '"goals #1.period.from" ist "1.1.2026", muss aber ein Tag wie "2026-03-31" sein.',
  ],
  [
    'a moment in words',
    { boards: [{ kind: 'announcement', headline: 'x', countdownTo: 'tomorrow' }] },
    '"boards #1.countdownTo" is "tomorrow", but must be a day and a time such as "2026-12-24T12:00".',
    '"boards #1.countdownTo" ist "tomorrow", muss aber ein Tag mit Uhrzeit wie "2026-12-24T12:00" sein.',
  ],
];
