/** Configs whose terms make no sense together, with the sentence in both languages. */
import type { FaultyConfig } from './faulty-config.ts';

const goal = { id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'month', target: 1000 };
const stage = { milestone: 'mql', label: 'MQL', owner: 'marketing' };
const inForce = {
  from: '2026-01-01',
  marketing: { kind: 'count', target: 110 },
  sales: { respondWithinMinutes: { otherwise: 60 } },
};
const ofVersion = (part: object) => ({ agreement: { versions: [{ ...inForce, ...part }] } });
const ofColumns = (createdAt: unknown) => ({
  sources: [{ kind: 'csv', id: 'crm', files: [{ entity: 'lead', from: 'a.csv', columns: { id: 'Id', createdAt } }] }],
});
const ofFields = (createdAt: unknown, headers: object = {}) => ({
  sources: [
    {
      kind: 'json',
      id: 'crm',
      base: 'https://crm.example.com',
      headers,
      lists: [{ entity: 'lead', url: 'leads', fields: { id: '/id', createdAt } }],
    },
  ],
});
const own = (of: string, at: string, ...where: object[]) => ({ goals: [{ ...goal, measure: { of, at, where } }] });

const join = (leads: string, deals: string) => ({ joins: [{ leads, deals, by: 'email' }] });

export const faultyTerms: readonly FaultyConfig[] = [
  [
    'a join with a source that there is not',
    join('marketing', 'demo'),
    '"joins #1.leads" is "marketing", but no source has that id; there is only "demo".',
    '"joins #1.leads" ist "marketing", doch keine Quelle hat diese Kennung; es gibt nur "demo".',
  ],
  [
    'a join of a source with itself',
    join('demo', 'demo'),
    '"joins #1" joins "demo" with itself: leads and deals of one source find each other anyway, so it takes two.',
    '"joins #1" verbindet "demo" mit sich selbst: Leads und Abschlüsse einer Quelle finden ohnehin zueinander, also gehören zwei Quellen hin.',
  ],
  [
    'a pipeline that is to cover a count',
    { goals: [{ ...goal, measure: 'leads' }], pipeline: { goal: 'revenue' } },
    '"pipeline.goal" is "revenue", but must be the id of a goal with the measure "wonValue".',
    '"pipeline.goal" ist "revenue", muss aber die Kennung eines Ziels mit dem Maß "wonValue" sein.',
  ],
  [
    'a chain from leads',
    { goals: [{ ...goal, measure: 'leads' }], chain: { goal: 'revenue' } },
    '"chain.goal" is "revenue", but must be the id of a goal with the measure "wonValue", "wonCount" or "customers".',
    '"chain.goal" ist "revenue", muss aber die Kennung eines Ziels mit dem Maß "wonValue", "wonCount" oder "customers" sein.',
  ],
  [
    'a chain from the goal of one team',
    { goals: [{ ...goal, team: 'marketing' }], chain: { goal: 'revenue' } },
    '"chain.goal" is "revenue", a goal of marketing alone; the chain counts what everybody brings, so it needs a goal without "team".',
    '"chain.goal" ist "revenue", ein Ziel des Marketings allein; die Kette zählt, was alle bringen, und braucht ein Ziel ohne "team".',
  ],
  [
    'a measure that there is not',
    { goals: [{ ...goal, measure: 'revenue' }] },
    '"goals #1.measure" is "revenue", but must be one of "wonValue", "wonCount", "customers", "leads", "mql", "accepted", "sql", "meetings", "visits", "conversions"; or, for a measure of your own, "of" and "at" in curly brackets.',
    '"goals #1.measure" ist "revenue"; möglich sind "wonValue", "wonCount", "customers", "leads", "mql", "accepted", "sql", "meetings", "visits", "conversions" oder, für ein eigenes Maß, "of" und "at" in geschweiften Klammern.',
  ],
  [
    'a measure of records that there are not',
    { goals: [{ ...goal, measure: { of: 'company' } }] },
    '"goals #1.measure.of" is "company", but must be one of "lead", "deal", "activity", "traffic".',
    '"goals #1.measure.of" ist "company"; möglich sind nur "lead", "deal", "activity", "traffic".',
  ],
  [
    'a period that there is not',
    { goals: [{ ...goal, period: 'day' }] },
    '"goals #1.period" is "day", but must be one of "week", "month", "quarter", "year"; or a first and a last day, "from" and "to" in curly brackets.',
    '"goals #1.period" ist "day"; möglich sind "week", "month", "quarter", "year" oder ein erster und ein letzter Tag, "from" und "to" in geschweiften Klammern.',
  ],
  [
    'a target in quotes',
    { goals: [{ ...goal, target: '1000' }] },
    '"goals #1.target" is "1000", but must be a number above 0 without quotes; or a list with "from" and "target" in each entry.',
    '"goals #1.target" ist "1000", muss aber eine Zahl über 0 ohne Anführungszeichen sein oder eine Liste, in der jeder Eintrag "from" und "target" hat.',
  ],
  [
    'a target of less than a cent',
    { goals: [{ ...goal, target: 0.001 }] },
    '"goals #1.target" is 0.001, less than the smallest amount of EUR, which is 0.01.',
    '"goals #1.target" ist 0.001, weniger als der kleinste Betrag in EUR, nämlich 0.01.',
  ],
  [
    'a filter that asks nothing',
    own('lead', 'createdAt', { field: 'leadType' }),
    '"goals #1.measure.where #1" must say which values count, by "is", "isNot", "atLeast" or "below".',
    '"goals #1.measure.where #1" muss mit "is", "isNot", "atLeast" oder "below" sagen, welche Werte zählen.',
  ],
  [
    'a filter of a misspelt field',
    own('lead', 'createdAt', { field: 'leadTyp', is: ['Demo'] }),
    '"goals #1.measure.where #1.field" is "leadTyp", but must be one of "leadSource", "leadType", "campaignId", "ownerId", "company", "interest", "rejectReason", "attempts".',
    '"goals #1.measure.where #1.field" ist "leadTyp"; möglich sind nur "leadSource", "leadType", "campaignId", "ownerId", "company", "interest", "rejectReason", "attempts".',
  ],
  [
    'a filter of one value without a list',
    own('lead', 'createdAt', { field: 'leadType', is: 'Demo' }),
    '"goals #1.measure.where #1.is" is "Demo", but must be a list in square brackets.',
    '"goals #1.measure.where #1.is" ist "Demo", muss aber eine Liste in eckigen Klammern sein.',
  ],
  [
    'a filter of a blank',
    own('lead', 'createdAt', { field: 'leadType', is: [' '] }),
    '"goals #1.measure.where #1.is #1" is " ", which "leadType" never is: it is a text that is not blank. Write for example {"field": "leadType", "is": ["Demo request"]}.',
    '"goals #1.measure.where #1.is #1" ist " ", doch das ist "leadType" nie, sondern ein Text mit Inhalt. Richtig wäre zum Beispiel {"field": "leadType", "is": ["Demo request"]}.',
  ],
  [
    'a filter of half an attempt',
    own('lead', 'createdAt', { field: 'attempts', is: ['1.5'] }),
    '"goals #1.measure.where #1.is #1" is "1.5", which "attempts" never is: it is a whole number. Write for example {"field": "attempts", "atLeast": 3}.',
    '"goals #1.measure.where #1.is #1" ist "1.5", doch das ist "attempts" nie, sondern eine ganze Zahl. Richtig wäre zum Beispiel {"field": "attempts", "atLeast": 3}.',
  ],
  [
    'a filter of an amount in words',
    own('deal', 'wonAt', { field: 'amount', isNot: ['a lot'] }),
    '"goals #1.measure.where #1.isNot #1" is "a lot", which "amount" never is: it is an amount of money. Write for example {"field": "amount", "atLeast": 10000}.',
    '"goals #1.measure.where #1.isNot #1" ist "a lot", doch das ist "amount" nie, sondern ein Geldbetrag. Richtig wäre zum Beispiel {"field": "amount", "atLeast": 10000}.',
  ],
  [
    'a filter of a currency by its name',
    own('deal', 'wonAt', { field: 'currency', is: ['Euro'] }),
    '"goals #1.measure.where #1.is #1" is "Euro", which "currency" never is: it is a currency code of three letters. Write for example {"field": "currency", "is": ["USD"]}.',
    '"goals #1.measure.where #1.is #1" ist "Euro", doch das ist "currency" nie, sondern ein Währungskürzel aus drei Buchstaben. Richtig wäre zum Beispiel {"field": "currency", "is": ["USD"]}.',
  ],
  [
    'a filter of a word that there is not',
    own('activity', 'at', { field: 'kind', is: ['fax'] }),
    '"goals #1.measure.where #1.is #1" is "fax", which "kind" never is: it is one of "call", "email", "meeting", "message", "other". Write for example {"field": "kind", "is": ["call"]}.',
    '"goals #1.measure.where #1.is #1" ist "fax", doch das ist "kind" nie, sondern eins von "call", "email", "meeting", "message", "other". Richtig wäre zum Beispiel {"field": "kind", "is": ["call"]}.',
  ],
  [
    'a bound of a text',
    own('lead', 'createdAt', { field: 'leadType', atLeast: 3 }),
    '"goals #1.measure.where #1.atLeast" is for numbers alone, and "leadType" is none. Write for example {"field": "leadType", "is": ["Demo request"]}.',
    '"goals #1.measure.where #1.atLeast" ist nur für Zahlen da, und "leadType" ist keine. Richtig wäre zum Beispiel {"field": "leadType", "is": ["Demo request"]}.',
  ],
  [
    'bounds that meet',
    own('deal', 'wonAt', { field: 'amount', atLeast: 100, below: 100 }),
    '"goals #1.measure.where" lets nothing through: no "amount" is all that is asked of it. Take one of its conditions out.',
    '"goals #1.measure.where" lässt nichts übrig: Kein "amount" kann alles zugleich sein, was verlangt ist. Eine der Bedingungen muss weg.',
  ],
  [
    'a trial run of a blank owner',
    ofVersion({ trial: { owners: ['Ida', ' '], until: '2026-12-31' } }),
    '"agreement.versions #1.trial.owners #2" is blank, but must be the name or the id of an owner.',
    '"agreement.versions #1.trial.owners #2" ist leer, muss aber der Name oder die Kennung einer Person sein, der Leads gehören.',
  ],
  [
    'a trial run that ends before it starts',
    ofVersion({ trial: { owners: ['Ida'], until: '2025-12-31' } }),
    '"agreement.versions #1.trial.until" lies before "from" of its version, so that the trial would end before it starts.',
    '"agreement.versions #1.trial.until" liegt vor "from" dieser Fassung; der Probelauf würde enden, bevor er beginnt.',
  ],
  [
    'leads that are worth nothing',
    ofVersion({ marketing: { kind: 'value', target: 1000, valueBy: 'leadSource', leadValues: {} } }),
    '"agreement.versions #1.marketing.leadValues" gives every lead a worth of 0, so that nothing could ever be delivered: say what a lead of each source is worth, such as "Webinar": 200, or of any as "otherwise".',
    '"agreement.versions #1.marketing.leadValues" gibt jedem Lead den Wert 0, so ließe sich nie etwas liefern: Dort gehört hin, was ein Lead je Herkunft wert ist, etwa "Webinar": 200, oder ein Wert für alle unter "otherwise".',
  ],
  [
    'tiers that fall',
    {
      goals: [goal],
      ...ofVersion({
        incentive: {
          goal: 'revenue',
          tiers: [
            { label: 'A', at: 1.1 },
            { label: 'B', at: 1 },
          ],
        },
      }),
    },
    '"agreement.versions #1.incentive.tiers" must rise: the "at" of each tier must be above the one before.',
    '"agreement.versions #1.incentive.tiers" muss ansteigen: "at" jeder Stufe muss über dem der Stufe davor liegen.',
  ],
  [
    'a floor above all tiers',
    {
      goals: [goal],
      ...ofVersion({
        incentive: {
          goal: 'revenue',
          floor: 1.2,
          tiers: [
            { label: 'A', at: 1 },
            { label: 'B', at: 1.1 },
          ],
        },
      }),
    },
    '"agreement.versions #1.incentive.floor" is 1.2, above the highest tier at 1.1, so that no tier is reached by itself: set it to 1 or below, where the first tier begins.',
    '"agreement.versions #1.incentive.floor" ist 1.2 und liegt über der höchsten Stufe bei 1.1; für sich allein wäre keine Stufe zu erreichen. Richtig ist 1, wo die erste Stufe beginnt, oder weniger.',
  ],
  [
    'bounds of a status that fall',
    { status: { atRisk: 1 } },
    '"status" must rise from "atRisk" over "onTrack" and "ahead" to "tooFast".',
    '"status" muss von "atRisk" über "onTrack" und "ahead" bis "tooFast" ansteigen.',
  ],
  [
    'stages in another order than those of a lead',
    { funnel: { stages: [{ ...stage, milestone: 'won' }, stage] } },
    '"funnel.stages" must be in the order of a lead: created, mql, accepted, sql, deal, won.',
    '"funnel.stages" muss in der Reihenfolge eines Leads stehen: created, mql, accepted, sql, deal, won.',
  ],
  [
    'a rate for its own currency',
    { exchangeRates: [{ from: '2026-01-01', rates: { EUR: 1.1 } }] },
    '"exchangeRates #1.rates" has EUR, the currency of this config, in which all others are told: leave it out.',
    '"exchangeRates #1.rates" enthält EUR, die Währung dieser Konfiguration, in der alle anderen angegeben sind: Bitte weglassen.',
  ],
  [
    'a misspelt column',
    ofColumns({ colum: 'x' }),
    '"sources #1.files #1.columns.createdAt" must be the name of a column in quotes; or in curly brackets its "column" and more about it, or the "value" of every row.',
    '"sources #1.files #1.columns.createdAt" muss der Name einer Spalte in Anführungszeichen sein oder in geschweiften Klammern ihr Name unter "column" mit weiteren Angaben, oder unter "value" ein Wert für alle Zeilen.',
  ],
  [
    'a column by its number',
    ofColumns({ column: 5 }),
    '"sources #1.files #1.columns.createdAt.column" must be the name of a column in quotes, or a list of such names.',
    '"sources #1.files #1.columns.createdAt.column" muss der Name einer Spalte in Anführungszeichen sein oder eine Liste solcher Namen.',
  ],
  [
    'a misspelt pointer',
    ofFields({ point: '/x' }),
    '"sources #1.lists #1.fields.createdAt" must be a JSON pointer in quotes, such as "/owner/name"; or in curly brackets its "pointer" and more about it, or the "value" of every entry.',
    '"sources #1.lists #1.fields.createdAt" muss ein JSON-Pointer in Anführungszeichen sein, etwa "/owner/name"; oder in geschweiften Klammern einer unter "pointer" mit weiteren Angaben, oder unter "value" ein Wert für alle Einträge.',
  ],
  [
    'a way with points',
    ofFields('dates.created'),
    '"sources #1.lists #1.fields.createdAt" is "dates.created", but must be a JSON pointer: "/" before each name on the way, such as "/owner/name".',
    '"sources #1.lists #1.fields.createdAt" ist "dates.created", muss aber ein JSON-Pointer sein: "/" vor jedem Namen auf dem Weg, etwa "/owner/name".',
  ],
  [
    'a key in the config',
    ofFields('/created', { 'X-Api-Key': 'abc' }),
    '"sources #1.headers.X-Api-Key" would keep a secret in the config: store it with "npm run secret -- set NAME", and in curly brackets write its name as "secret".',
    '"sources #1.headers.X-Api-Key" würde ein Geheimnis in der Konfiguration aufbewahren: Bitte mit "npm run secret -- set NAME" ablegen und seinen Namen in geschweiften Klammern unter "secret" angeben.',
  ],
  [
    'a mask that shows more',
    { privacy: { public: { names: 'full' } } },
    '"privacy.public.names" is "full", which shows more than "initials" of "visitors": from "team" over "visitors" to "public" nothing may be shown again.',
    '"privacy.public.names" ist "full" und zeigt mehr als "initials" bei "visitors": Von "team" über "visitors" zu "public" darf nichts wieder sichtbar werden.',
  ],
  [
    'a PIN itself',
    { pin: { hash: '1234' } },
    '"pin.hash" is not what "npm run pin" prints: run it once more and take over all of its line.',
    '"pin.hash" ist nicht, was "npm run pin" ausgibt: Bitte noch einmal ausführen und die ganze Zeile übernehmen.',
  ],
  [
    'a PIN as a number',
    { pin: { hash: 1234 } },
    '"pin.hash" is not what "npm run pin" prints: run it once more and take over all of its line.',
    '"pin.hash" ist nicht, was "npm run pin" ausgibt: Bitte noch einmal ausführen und die ganze Zeile übernehmen.',
  ],
  [
    'a PIN in place of its group',
    { pin: 1234 },
    '"pin" is not what "npm run pin" prints: run it once more and take over all of its line.',
    '"pin" ist nicht, was "npm run pin" ausgibt: Bitte noch einmal ausführen und die ganze Zeile übernehmen.',
  ],
];
