/** Configs whose values fit nothing there is, with the sentence in both languages. */
import type { FaultyConfig } from './faulty-config.ts';

const goal = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
const stage = { milestone: 'mql', label: 'MQL', owner: 'marketing' };
const inForce = {
  from: '2026-01-01',
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 } },
};
const ofVersion = (part: object) => ({ agreement: { versions: [{ ...inForce, ...part }] } });
const cal = (part: object) => ({ calendar: { zone: 'UTC', ...part } });
const demo = { kind: 'demo', id: 'demo' };

export const faultyValues: readonly FaultyConfig[] = [
  [
    'two sources of one id',
    { sources: [demo, demo] },
    '"sources" has "demo" more than once, but each may be there only once.',
    '"sources" enthält "demo" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'two goals of one id',
    { goals: [goal, goal] },
    '"goals" has "revenue" more than once, but each may be there only once.',
    '"goals" enthält "revenue" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'a stage that comes twice',
    { funnel: { stages: [stage, stage] } },
    '"funnel.stages" has "mql" more than once, but each may be there only once.',
    '"funnel.stages" enthält "mql" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'two closures of one day',
    cal({ closures: [{ day: '2026-12-24' }, { day: '2026-12-24' }] }),
    '"calendar.closures" has "2026-12-24" more than once, but each may be there only once.',
    '"calendar.closures" enthält "2026-12-24" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'two rate tables from one day',
    { exchangeRates: [0.9, 0.8].map((USD) => ({ from: '2026-01-01', rates: { USD } })) },
    '"exchangeRates" has "2026-01-01" more than once, but each may be there only once.',
    '"exchangeRates" enthält "2026-01-01" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'two targets from one day',
    { goals: [{ ...goal, target: [1, 2].map((target) => ({ from: '2026-01-01', target })) }] },
    '"goals #1.target" has "2026-01-01" more than once, but each may be there only once.',
    '"goals #1.target" enthält "2026-01-01" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'two versions from one day',
    { agreement: { versions: [inForce, inForce] } },
    '"agreement.versions" has "2026-01-01" more than once, but each may be there only once.',
    '"agreement.versions" enthält "2026-01-01" mehrfach, doch das darf nur einmal vorkommen.',
  ],
  [
    'a lead type with two terms',
    ofVersion({ sales: { respondWithinMinutes: { otherwise: 60, byLeadType: { Demo: 5, ' demo': 30 } } } }),
    '"agreement.versions #1.sales.respondWithinMinutes.byLeadType" has " demo" more than once: capitals and blanks around it make no difference.',
    '"agreement.versions #1.sales.respondWithinMinutes.byLeadType" enthält " demo" mehrfach: Großschreibung und Leerzeichen am Rand machen keinen Unterschied.',
  ],
  [
    'two tiers of one label',
    {
      goals: [goal],
      ...ofVersion({
        incentive: {
          goal: 'revenue',
          tiers: [
            { label: 'Base', at: 1 },
            { label: 'base', at: 1.1 },
          ],
        },
      }),
    },
    '"agreement.versions #1.incentive.tiers" has "base" more than once: capitals and blanks around it make no difference.',
    '"agreement.versions #1.incentive.tiers" enthält "base" mehrfach: Großschreibung und Leerzeichen am Rand machen keinen Unterschied.',
  ],
  [
    'an id of words',
    { goals: [{ ...goal, id: 'Big Deals' }] },
    '"goals #1.id" is "Big Deals", but must be a short name of small letters, digits and hyphens that starts with a letter, such as "crm".',
    '"goals #1.id" ist "Big Deals", muss aber ein kurzer Name aus Kleinbuchstaben, Ziffern und Bindestrichen sein, der mit einem Buchstaben beginnt, etwa "crm".',
  ],
  [
    'a locale that is none',
    { locale: 'deutsch!' },
    '"locale" is "deutsch!", but must be the short name of a language, such as "en", "de-AT" or "pt-BR".',
    '"locale" ist "deutsch!", muss aber das Kürzel einer Sprache sein, etwa "de", "de-AT" oder "en-GB".',
  ],
  [
    'a currency by its name',
    { currency: 'Euro' },
    '"currency" is "Euro", but must be a currency code of three capital letters, such as "EUR".',
    '"currency" ist "Euro", muss aber ein Währungskürzel aus drei Großbuchstaben sein, etwa "EUR".',
  ],
  [
    'a rate of a currency in small letters',
    { exchangeRates: [{ from: '2026-01-01', rates: { usd: 1 } }] },
    '"exchangeRates #1.rates.usd" names no currency: that takes a code of three capital letters, such as "USD".',
    '"exchangeRates #1.rates.usd" benennt keine Währung: Dazu gehört ein Kürzel aus drei Großbuchstaben, etwa "USD".',
  ],
  [
    'a sign of a currency',
    {
      sources: [
        {
          kind: 'csv',
          id: 'crm',
          files: [{ entity: 'deal', from: 'a.csv', currency: '€', columns: { id: 'Id', stage: 'Stage' } }],
        },
      ],
    },
    '"sources #1.files #1.currency" is "€", but must be a currency code of three letters, such as "EUR".',
    '"sources #1.files #1.currency" ist "€", muss aber ein Währungskürzel aus drei Buchstaben sein, etwa "EUR".',
  ],
  [
    'an unencrypted address on the internet',
    {
      sources: [{ kind: 'odoo', id: 'odoo', base: 'http://odoo.example.com', database: 'x', key: { secret: 'odoo' } }],
    },
    '"sources #1.base" is "http://odoo.example.com", but must be an address that begins with "https://" and holds no password; "http://" is for servers in your own network alone.',
    '"sources #1.base" ist "http://odoo.example.com", muss aber eine Adresse sein, die mit "https://" beginnt und kein Passwort enthält; "http://" ist nur für Server im eigenen Netz.',
  ],
  [
    'milestones in percent',
    { goals: [{ ...goal, milestones: [0.5, 75] }] },
    '"goals #1.milestones #2" is 75, but must be a share: 0.75 stands for 75 %.',
    '"goals #1.milestones #2" ist 75, muss aber ein Anteil sein: 0.75 steht für 75 %.',
  ],
  [
    'a day that nothing comes after',
    ofVersion({ trial: { owners: ['Ida'], until: '9999-12-31' } }),
    '"agreement.versions #1.trial.until" is "9999-12-31", but must lie between 1900-01-01 and 2199-12-31.',
    '"agreement.versions #1.trial.until" ist "9999-12-31", muss aber zwischen 1900-01-01 und 2199-12-31 liegen.',
  ],
  [
    'an unknown zone',
    cal({ zone: 'Europe/Berln' }),
    '"calendar.zone" is "Europe/Berln", but must be the name of a time zone, such as "Europe/Berlin".',
    '"calendar.zone" ist "Europe/Berln", muss aber der Name einer Zeitzone sein, etwa "Europe/Berlin".',
  ],
  [
    'hours without minutes',
    cal({ week: { mon: ['9-17'] } }),
    '"calendar.week.mon #1" is "9-17", but must be opening hours such as "09:00-17:00".',
    '"calendar.week.mon #1" ist "9-17", muss aber eine Öffnungszeit wie "09:00-17:00" sein.',
  ],
  [
    'hours that end before they start',
    cal({ week: { mon: ['17:00-09:00'] } }),
    '"calendar.week.mon #1" is "17:00-09:00", but must end after it starts.',
    '"calendar.week.mon #1" ist "17:00-09:00", muss aber später enden als beginnen.',
  ],
  [
    'a time of one digit',
    { privacy: { schedule: [{ from: '9:00', until: '18:00', mode: 'public' }] } },
    '"privacy.schedule #1.from" is "9:00", but must be a time such as "18:00", from "00:00" to "23:59".',
    '"privacy.schedule #1.from" ist "9:00", muss aber eine Uhrzeit wie "18:00" sein, von "00:00" bis "23:59".',
  ],
  [
    'a time of the afternoon',
    { privacy: { schedule: [{ from: '09:00', until: '6 pm', mode: 'public' }] } },
    '"privacy.schedule #1.until" is "6 pm", but must be a time such as "18:00", from "00:00" to "24:00".',
    '"privacy.schedule #1.until" ist "6 pm", muss aber eine Uhrzeit wie "18:00" sein, von "00:00" bis "24:00".',
  ],
  [
    'hours of no time',
    { privacy: { schedule: [{ from: '09:00', until: '09:00', mode: 'public' }] } },
    '"privacy.schedule #1" ends when it starts: for a whole day write "from": "00:00" and "until": "24:00".',
    '"privacy.schedule #1" endet zur selben Zeit, wie es beginnt: Für einen ganzen Tag gehört "from": "00:00" und "until": "24:00" hin.',
  ],
  [
    'a period that ends before it starts',
    { goals: [{ ...goal, period: { from: '2026-12-31', to: '2026-01-01' } }] },
    '"goals #1.period" ends before it starts: its last day must not lie before its first.',
    '"goals #1.period" endet, bevor es beginnt: Der letzte Tag darf nicht vor dem ersten liegen.',
  ],
  [
    'a board that goes before it comes',
    { boards: [{ kind: 'wins', when: { firstDay: '2026-12-31', lastDay: '2026-01-01' } }] },
    '"boards #1.when" ends before it starts: its last day must not lie before its first.',
    '"boards #1.when" endet, bevor es beginnt: Der letzte Tag darf nicht vor dem ersten liegen.',
  ],
  [
    'a goal without an end',
    { goals: [{ ...goal, period: { from: '2026-01-01', to: '2199-01-01' } }] },
    '"goals #1.period" is longer than ten years, but no period may be.',
    '"goals #1.period" ist länger als zehn Jahre; so lang darf kein Zeitraum sein.',
  ],
  [
    'a week without hours',
    cal({ week: {} }),
    '"calendar.week" is never open: give at least one weekday its hours, such as "mon": ["09:00-17:00"].',
    '"calendar.week" lässt nie geöffnet: Mindestens ein Wochentag braucht Öffnungszeiten, etwa "mon": ["09:00-17:00"].',
  ],
  [
    'a country by its name',
    cal({ holidays: { country: 'Germany' } }),
    '"calendar.holidays.country" is "Germany", but must be a country code of two capital letters, such as "DE".',
    '"calendar.holidays.country" ist "Germany", muss aber ein Länderkürzel aus zwei Großbuchstaben sein, etwa "DE".',
  ],
  [
    'a goal where there are none',
    { boards: [{ kind: 'shared-goal', goal: 'revenu' }] },
    '"boards #1.goal" is "revenu", but no goal has that id; there are no goals yet.',
    '"boards #1.goal" ist "revenu", doch kein Ziel hat diese Kennung; es gibt noch keine Ziele.',
  ],
  [
    'a goal that is misspelt',
    { goals: [goal], boards: [{ kind: 'shared-goal', goal: 'revenu' }] },
    '"boards #1.goal" is "revenu", but no goal has that id; there is only "revenue".',
    '"boards #1.goal" ist "revenu", doch kein Ziel hat diese Kennung; es gibt nur "revenue".',
  ],
  [
    'a goal that is none of several',
    { goals: [goal, { ...goal, id: 'leads' }], boards: [{ kind: 'shared-goal', goal: 'revenu' }] },
    '"boards #1.goal" is "revenu", but no goal has that id; there are "revenue", "leads".',
    '"boards #1.goal" ist "revenu", doch kein Ziel hat diese Kennung; es gibt "revenue", "leads".',
  ],
];
