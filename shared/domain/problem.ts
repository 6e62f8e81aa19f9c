/**
 * What is wrong, as data: a code and its parameters travel through ledger, snapshot and bridge; the sentence is made
 * where a person reads it. Every bad situation has one sentence in the catalogue below: what is wrong, who can mend it,
 * what happens next.
 */
const sentences = {
  fileMissing: (p: { path: string }) =>
    `The file ${p.path} is not there. Whoever exports it can put it back; Tandem looks again by itself and keeps the last good numbers.`,
  configFaulty: (p: { file: string; fault: string }) =>
    `The config ${p.file} can't be used. ${p.fault} Whoever set Tandem up can mend it; Tandem reads it again by itself.`,
  configFaultyLastGood: (p: { file: string; fault: string }) =>
    `The config ${p.file} can't be used. ${p.fault} The wall goes on with the last one that could; mend the file and Tandem reads it again by itself.`,
  ledgerMovedAside: (p: { path: string }) =>
    `The stored records could not be opened and were kept as ${p.path}. Tandem fills them again from the sources by itself.`,
  mixedCurrencies: (p: { currencies: string; currency: string }) =>
    `Deals won in ${p.currencies} are left out of every sum: the config has no rate to ${p.currency} for the day they were won. Whoever set Tandem up can add one under "exchangeRates" in the config; all other deals count.`,
  promiseUntold: (p: { what: string; columns: string }) =>
    `No source tells Tandem ${p.what}, so nobody can say whether that promise is kept. Whoever set Tandem up can name ${p.columns} in the config.`,
  trialOwnersUnknown: (p: { owners: string }) =>
    `The trial run of the agreement names ${p.owners}, and neither a person nor the owner of a lead is called so: nothing is counted for them. The manager can mend the "owners" of the trial in the config, with names or ids as the source writes them; everybody else of the trial counts.`,
  goalUntold: (p: { goals: string; what: string; columns: string }) =>
    `No source tells Tandem ${p.what}, so nobody can say how things stand with ${p.goals}. Whoever set Tandem up can name ${p.columns} in the config.`,
  sourceSilent: (p: { minutes: number }) =>
    `The source has not answered for ${p.minutes} minutes. Tandem tries again by itself and keeps the last good numbers; if it goes on, look whether the source itself is up.`,
  rowsRefused: (p: { source: string; refused: number; of: number; reason: string; example: string }) =>
    `${p.refused} of ${p.of} rows from ${p.source} could not be used, most of them because ${p.reason} (for example: ${p.example}). Whoever exports them can mend that; the other rows count.`,
  unexpected: (p: { message: string }) =>
    `Something went wrong that Tandem did not expect: ${p.message}. The last good numbers stay; the next try comes by itself.`,
  fileBeingWritten: (p: { path: string }) =>
    `The file ${p.path} seems to be half-written. Tandem reads it again in a moment and keeps the last good numbers until then; if it stays like this, export it again.`,
  fileEmpty: (p: { path: string }) =>
    `The file ${p.path} has no records in it. Whoever exports it can look why; Tandem keeps the last good numbers and reads it again when it changes.`,
  fileNotDelimited: (p: { path: string; found: string }) =>
    `The file ${p.path} is no CSV: it holds ${p.found}. Whoever exports it can save it as CSV; Tandem keeps the last good numbers and reads it again when it changes.`,
  fileUnreadable: (p: { path: string; reason: string }) =>
    `The file ${p.path} can't be opened (${p.reason}). Whoever looks after this computer can allow it; Tandem tries again by itself and keeps the last good numbers.`,
  folderWithoutFiles: (p: { path: string }) =>
    `The folder ${p.path} has no .csv, .tsv or .txt file in it. Whoever exports them can put them back; Tandem looks again by itself and keeps the last good numbers.`,
  wrongEncoding: (p: { path: string; encoding: string; configured: string }) =>
    `The file ${p.path} can't be read as ${p.encoding}. Set "encoding" (now "${p.configured}") in the config to what the file is saved in, or save it as UTF-8; Tandem keeps the last good numbers.`,
  unterminatedQuote: (p: { path: string; line: number }) =>
    `In the file ${p.path} a quote is opened in line ${p.line} and never closed. Whoever exports it can mend that line; Tandem keeps the last good numbers and reads it again when it changes.`,
  rowTooLong: (p: { path: string; line: number; limitMb: number }) =>
    `In the file ${p.path} the row at line ${p.line} is longer than ${p.limitMb} MB; perhaps a quote is not closed. Whoever exports it can mend that line; Tandem keeps the last good numbers.`,
  columnMissing: (p: { path: string; column: string; field: string; columns: string }) =>
    `The file ${p.path} has no column "${p.column}", which the config names for ${p.field}. Its columns are: ${p.columns}. Mend the config or the export; Tandem keeps the last good numbers.`,
  columnTwice: (p: { path: string; column: string; field: string }) =>
    `The file ${p.path} has two columns "${p.column}", which the config names for ${p.field}. Rename one of them in the export; Tandem keeps the last good numbers.`,
  ambiguousNumbers: (p: { path: string; field: string; example: string }) =>
    `In ${p.path} the numbers for ${p.field} can be read two ways, such as "${p.example}". Write "decimal": "." or "decimal": "," beside "from" in the config; Tandem keeps the last good numbers until then.`,
  contradictoryNumbers: (p: { path: string; field: string; first: string; second: string }) =>
    `In ${p.path} the numbers for ${p.field} are written in two ways, such as "${p.first}" and "${p.second}". Write "decimal": "." or "decimal": "," beside "from" in the config, and the others are counted as refused; Tandem keeps the last good numbers until then.`,
  ambiguousDates: (p: { path: string; field: string; example: string }) =>
    `In ${p.path} the dates for ${p.field} can be read day first or month first, such as "${p.example}". Write "dates": "dmy" or "dates": "mdy" beside "from" in the config; Tandem keeps the last good numbers until then.`,
  contradictoryDates: (p: { path: string; field: string; first: string; second: string }) =>
    `In ${p.path} the dates for ${p.field} are written in two ways, such as "${p.first}" and "${p.second}". Write "dates": "dmy" or "dates": "mdy" beside "from" in the config, and the others are counted as refused; Tandem keeps the last good numbers until then.`,
  allRowsRefused: (p: { path: string; reason: string; example: string }) =>
    `Not one row of ${p.path} could be taken: ${p.reason} (such as "${p.example}"). Check the columns in the config; Tandem keeps the last good numbers.`,
  sheetNotPublished: (p: { address: string }) =>
    `The address ${p.address} answers with a web page instead of CSV: this sheet is not published. Its owner can publish it as CSV; Tandem asks again by itself and keeps the last good numbers.`,
  addressSignIn: (p: { address: string; status: number }) =>
    `The address ${p.address} wants a sign-in (answer ${p.status}). Whoever set it up can publish it or give a new address; Tandem asks again every half hour and keeps the last good numbers.`,
  addressGone: (p: { address: string; status: number }) =>
    `There is nothing at ${p.address} any more (answer ${p.status}). Put its new address into the config; Tandem asks again by itself and keeps the last good numbers.`,
  addressRefused: (p: { address: string; status: number }) =>
    `The address ${p.address} turned the request down (answer ${p.status}). Check the address in the config; Tandem asks again by itself and keeps the last good numbers.`,
  addressBusy: (p: { address: string }) =>
    `The address ${p.address} asks Tandem to wait before the next try. Nobody has to do anything; Tandem waits as long as it says and keeps the last good numbers.`,
  serverFailed: (p: { address: string; status: number }) =>
    `The server of ${p.address} has trouble of its own (answer ${p.status}). Tandem tries again by itself and keeps the last good numbers.`,
  hostUnknown: (p: { address: string }) =>
    `The name in ${p.address} can't be found. If the network is up, check the address in the config; Tandem tries again by itself and keeps the last good numbers.`,
  networkAway: (p: { address: string; reason: string }) =>
    `There is no connection to ${p.address} (${p.reason}). If other addresses fail too, look at this computer's network; Tandem tries again by itself and keeps the last good numbers.`,
  certificateNotTrusted: (p: { address: string; reason: string }) =>
    `The certificate of ${p.address} can't be trusted (${p.reason}). Whoever runs that server can renew it; check this computer's clock too. Tandem tries again by itself and keeps the last good numbers.`,
  answerTooSlow: (p: { address: string; seconds: number }) =>
    `The answer of ${p.address} stopped coming for ${p.seconds} seconds. Tandem tries again by itself and keeps the last good numbers.`,
  answerTooLarge: (p: { address: string; limitMb: number }) =>
    `The answer of ${p.address} is larger than ${p.limitMb} MB. Export less, or export to a local file; Tandem keeps the last good numbers.`,
  answerCutShort: (p: { address: string }) =>
    `The answer of ${p.address} broke off before its end. Tandem tries again by itself and keeps the last good numbers.`,
  answerMalformed: (p: { address: string; reason: string }) =>
    `The server of ${p.address} answers in a way that can't be read (${p.reason}). Whoever runs it can mend that; Tandem tries again by itself and keeps the last good numbers.`,
  addressNotAllowed: (p: { address: string; reason: string }) =>
    `The address ${p.address} is not followed: ${p.reason}. Put the final address into the config; Tandem keeps the last good numbers.`,
} as const;

type Sentences = typeof sentences;
export type ProblemCode = keyof Sentences;

/** One bad situation of the catalogue with what its sentence needs. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly params: Parameters<Sentences[C]>[0] };
}[ProblemCode];

/** A problem as it crosses files and bridges, where an older or newer version may have written it. See problem-schema. */
export type StoredProblem = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** The sentence of a problem. A code this version does not know still yields a readable line. */
export function problemSentence(problem: StoredProblem): string {
  const sentence: unknown = Object.hasOwn(sentences, problem.code) ? sentences[problem.code as ProblemCode] : undefined;
  if (typeof sentence !== 'function') return `Tandem reports "${problem.code}".`;
  return String(sentence(problem.params));
}
