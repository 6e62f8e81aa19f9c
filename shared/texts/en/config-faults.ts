/**
 * What is wrong with a config, one sentence a kind: where, what, and what would be right. {where} is the name of the setting
 * in straight quotes, or the config itself; {input} what is written there, as JSON; {options} what could be. Numbers are as
 * they are written in JSON. Who can mend it is said around the sentence.
 */
export const configFaults = {
  theConfig: 'The config',
  more: '{count, plural, one {One more place is wrong.} other {# more places are wrong.}}',

  fileMissing: 'There is no such file.',
  fileUnreadable: "The file can't be opened ({reason}).",
  notJson:
    "{where} can't be read from line {line} on: there or just above it a comma, a quote or a bracket is missing or too many.",
  endsTooSoon: '{where} ends too soon: a closing quote or bracket is missing.',
  noGroup: '{where} must stand between curly brackets.',
  newerVersion: '{where} is {input}, and this Tandem knows versions up to {newest}: update Tandem.',

  missing:
    '{where} is missing; it takes {expected, select, text {a text in quotes} number {a number without quotes} whole {a whole number without quotes} yesNo {true or false without quotes} list {a list in square brackets} other {a group of settings in curly brackets}}.',
  wrongKind:
    '{where} is {input}, but must be {expected, select, text {a text in quotes} number {a number without quotes} whole {a whole number without quotes} yesNo {true or false without quotes} list {a list in square brackets} other {a group of settings in curly brackets}}.',
  missingOption: '{where} is missing; it takes {count, plural, one {{options}} other {one of {options}}}.',
  option: '{where} is {input}, but must be {count, plural, one {{options}} other {one of {options}}}.',
  unknown:
    '{where} has {count, plural, one {the setting {names}, which Tandem does not know there: it is misspelt or belongs elsewhere} other {the settings {names}, which Tandem does not know there: they are misspelt or belong elsewhere}}.',
  notHere: '{where} has no meaning here: leave it out.',
  empty: '{where} must not be empty.',
  tooFew: '{where} needs at least {least, plural, one {# entry} other {# entries}}.',
  tooLong: '{where} has {length} characters, but at most {most} fit.',
  atLeast: '{where} is {input}, but must be {least} or more.',
  above: '{where} is {input}, but must be more than {least}.',
  atMost: '{where} is {input}, but must be {most} or less.',
  day: '{where} is {input}, but must be a day such as "2026-03-31".',
  moment: '{where} is {input}, but must be a day and a time such as "2026-12-24T12:00".',
  unusable: "{where} is {input}, which can't be used there.",

  twice: '{where} has "{name}" more than once, but each may be there only once.',
  nameTwice: '{where} has "{name}" more than once: capitals and blanks around it make no difference.',
  id: '{where} is {input}, but must be a short name of small letters, digits and hyphens that starts with a letter, such as "crm".',
  locale: '{where} is {input}, but must be the short name of a language, such as "en", "de-AT" or "pt-BR".',
  currency: '{where} is {input}, but must be a currency code of three capital letters, such as "EUR".',
  currencyName: '{where} names no currency: that takes a code of three capital letters, such as "USD".',
  currencyLength: '{where} is {input}, but must be a currency code of three letters, such as "EUR".',
  share: '{where} is {input}, but must be a share: 0.75 stands for 75 %.',

  dayOutside: '{where} is {input}, but must lie between {first} and {last}.',
  zone: '{where} is {input}, but must be the name of a time zone, such as "Europe/Berlin".',
  officeAddress:
    '{where} is {input}, but must be an address that begins with "https://" and holds no password; "http://" is for servers in your own network alone.',
  hours: '{where} is {input}, but must be opening hours such as "09:00-17:00".',
  hoursOrder: '{where} is {input}, but must end after it starts.',
  startTime: '{where} is {input}, but must be a time such as "18:00", from "00:00" to "23:59".',
  endTime: '{where} is {input}, but must be a time such as "18:00", from "00:00" to "24:00".',
  sameTime: '{where} ends when it starts: for a whole day write "from": "00:00" and "until": "24:00".',
  endsBeforeStart: '{where} ends before it starts: its last day must not lie before its first.',
  tooLongPeriod: '{where} is longer than ten years, but no period may be.',
  neverOpen: '{where} is never open: give at least one weekday its hours, such as "mon": ["09:00-17:00"].',
  country: '{where} is {input}, but must be a country code of two capital letters, such as "DE".',
  countryUnknown: '{where} is {input}, and of no such country holidays are known: it takes codes such as "DE" or "GB".',
  regionUnknown: '{where} is {input}, but {country} has no such region; there are {regions}.',
  regionNone: '{where} is {input}, but no regions of {country} are known: leave it out.',

  unknownGoal:
    '{where} is {input}, but no goal has that id; {count, plural, =0 {there are no goals yet} one {there is only {goals}} other {there are {goals}}}.',
  unknownSource:
    '{where} is {input}, but no source has that id; {count, plural, one {there is only {sources}} other {there are {sources}}}.',
  joinsItself:
    '{where} joins "{source}" with itself: leads and deals of one source find each other anyway, so it takes two.',
  pipelineGoal: '{where} is {input}, but must be the id of a goal with the measure "wonValue".',
  chainGoal: '{where} is {input}, but must be the id of a goal with the measure "wonValue", "wonCount" or "customers".',
  chainTeam:
    '{where} is {input}, a goal of {team, select, marketing {marketing} other {sales}} alone; the chain counts what everybody brings, so it needs a goal without "team".',
  measure:
    '{where} is {input}, but must be one of {options}; or, for a measure of your own, "of" and "at" in curly brackets.',
  period:
    '{where} is {input}, but must be one of {options}; or a first and a last day, "from" and "to" in curly brackets.',
  target:
    '{where} is {input}, but must be a number above 0 without quotes; or a list with "from" and "target" in each entry.',
  amountTooSmall: '{where} is {input}, less than the smallest amount of {currency}, which is {smallest}.',
  filterEmpty: '{where} must say which values count, by "is", "isNot", "atLeast" or "below".',
  filterValue:
    '{where} is {input}, which "{field}" never is: it is {kind, select, text {a text that is not blank} number {a whole number} amount {an amount of money} currency {a currency code of three letters} other {one of {words}}}. Write for example {example}.',
  filterBound: '{where} is for numbers alone, and "{field}" is none. Write for example {example}.',
  filterNothing:
    '{where} lets nothing through: no "{field}" is all that is asked of it. Take one of its conditions out.',

  ownerBlank: '{where} is blank, but must be the name or the id of an owner.',
  trialEnds: '{where} lies before "from" of its version, so that the trial would end before it starts.',
  worthless:
    '{where} gives every lead a worth of 0, so that nothing could ever be delivered: say what a lead of each {by, select, leadType {type} other {source}} is worth, such as "Webinar": 200, or of any as "otherwise".',
  tiersRise: '{where} must rise: the "at" of each tier must be above the one before.',
  floorAboveTiers:
    '{where} is {input}, above the highest tier at {highest}, so that no tier is reached by itself: set it to {lowest} or below, where the first tier begins.',
  statusOrder: '{where} must rise from "atRisk" over "onTrack" and "ahead" to "tooFast".',
  stageOrder: '{where} must be in the order of a lead: {order}.',
  ownRate: '{where} has {currency}, the currency of this config, in which all others are told: leave it out.',
  column:
    '{where} must be the name of a column in quotes; or in curly brackets its "column" and more about it, or the "value" of every row.',
  columnNames: '{where} must be the name of a column in quotes, or a list of such names.',
  jsonField:
    '{where} must be a JSON pointer in quotes, such as "/owner/name"; or in curly brackets its "pointer" and more about it, or the "value" of every entry.',
  pointer: '{where} is {input}, but must be a JSON pointer: "/" before each name on the way, such as "/owner/name".',
  plainSecret:
    '{where} would keep a secret in the config: store it with "npm run secret -- set NAME", and in curly brackets write its name as "secret".',
  showsMore:
    '{where} is {input}, which shows more than "{less}" of "{audience}": from "team" over "visitors" to "public" nothing may be shown again.',
  pinHash: '{where} is not what "npm run pin" prints: run it once more and take over all of its line.',
} as const;
