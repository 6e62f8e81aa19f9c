/** What is wrong, without what it quotes of records, and without names of files and addresses, which may tell who or whose. */
import { hidden } from './mask-names.ts';
import type { Problem, ProblemCode, StoredProblem } from './problem.ts';
import type { Freshness, Refusal, SourceStatus } from './source-status.ts';

type Params<C extends ProblemCode> = Extract<Problem, { readonly code: C }>['params'];

/** Whether each part of a sentence may be seen by everybody. A new sentence has to be decided on here. */
const visible: { readonly [C in ProblemCode]: { readonly [P in keyof Params<C>]: boolean } } = {
  fileMissing: { path: false },
  configFaulty: { file: false, fault: false },
  configFaultyLastGood: { file: false, fault: false },
  ledgerMovedAside: { path: false },
  meetingsMovedAside: { path: false },
  pictureNotShown: { name: false, fault: true },
  mixedCurrencies: { currencies: true, currency: true },
  promiseUntold: { what: true },
  trialOwnersUnknown: { owners: false },
  goalUntold: { goals: true, what: true, record: true, field: true, columns: true, first: true, last: true },
  sourceSilent: { minutes: true },
  rowsRefused: { source: true, refused: true, of: true, reason: true, example: false },
  boardFailed: { board: true, number: true, time: true },
  unexpected: { message: false },
  fileBeingWritten: { path: false },
  fileEmpty: { path: false },
  fileNotDelimited: { path: false, found: false },
  fileUnreadable: { path: false, reason: true },
  folderWithoutFiles: { path: false },
  wrongEncoding: { path: false, encoding: true, configured: true },
  unterminatedQuote: { path: false, line: true },
  rowTooLong: { path: false, line: true, limitMb: true },
  // A file without a header has a row of data where its columns are looked for.
  columnMissing: { path: false, column: true, field: true, columns: false },
  columnTwice: { path: false, column: true, field: true },
  ambiguousNumbers: { path: false, field: true, example: false },
  contradictoryNumbers: { path: false, field: true, first: false, second: false },
  ambiguousDates: { path: false, field: true, example: false },
  contradictoryDates: { path: false, field: true, first: false, second: false },
  allRowsRefused: { path: false, reason: true, example: false },
  sheetNotPublished: { address: false },
  addressSignIn: { address: false, status: true },
  addressGone: { address: false, status: true },
  addressRefused: { address: false, status: true },
  addressBusy: { address: false },
  serverFailed: { address: false, status: true },
  hostUnknown: { address: false },
  networkAway: { address: false, reason: false },
  certificateNotTrusted: { address: false, reason: true },
  answerTooSlow: { address: false, seconds: true },
  answerTooLarge: { address: false, limitMb: true },
  answerCutShort: { address: false },
  answerMalformed: { address: false, reason: true },
  addressNotAllowed: { address: false, reason: false },
  secretMissing: { name: false, variable: false },
  keyRefused: { vendor: true, name: false, status: true },
  scopeMissing: { vendor: true, name: false, what: false, scope: false },
  dailyShareSpent: { used: true, share: true },
  dailyLimitReached: { vendor: true },
  answerNotJson: { address: false, found: true },
  portNotOpen: { address: false, reason: true },
  pagesWithoutEnd: { address: false, page: true },
  answerUnexpected: { address: false, place: false },
  nameUnknown: { vendor: true, what: true, name: false },
};

/** The problem with what may not be seen replaced. Of one this version does not know only the code is left. */
export function maskProblem({ code, params }: StoredProblem): NonNullable<Freshness['problem']> {
  const known: Readonly<Record<string, boolean>> = isCode(code) ? visible[code] : {};
  return {
    code,
    params: Object.fromEntries(
      Object.keys(known).map((name) => [name, known[name] && params[name] !== undefined ? params[name] : hidden]),
    ),
  };
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(visible, code);
}

export function maskFreshness({ state, asOf, problem }: Freshness): Freshness {
  return { state, asOf, problem: problem && maskProblem(problem) };
}

export function maskSource(source: SourceStatus): SourceStatus {
  return {
    id: source.id,
    label: source.label,
    kind: source.kind,
    state: source.state,
    asOf: source.asOf,
    nextTryAt: source.nextTryAt,
    pollEveryMs: source.pollEveryMs,
    problem: source.problem && maskProblem(source.problem),
    accepted: source.accepted,
    refusals: source.refusals.map(maskRefusal),
    ...(source.progress ? { progress: source.progress } : {}),
  };
}

function maskRefusal({ entity, reason, count }: Refusal): Refusal {
  return { entity, reason, count, example: hidden };
}
