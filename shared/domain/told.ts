/** What the sources can tell at all: a promise about what no source tells is unknown, not broken. */
import type { AgreementVersion } from '../config/agreement.ts';
import type { SourceConfig } from '../config/sources.ts';
import type { Problem } from './problem.ts';
import { isTold, type Telling } from './source-tells.ts';

export type Told = {
  /** When leads were created, handed over and qualified: each of marketing's measures. */
  readonly lead: boolean;
  readonly mql: boolean;
  readonly sql: boolean;
  /** First responses and attempts. */
  readonly responses: boolean;
  /** What sales decided about a lead. */
  readonly decisions: boolean;
};

export type ToldKind = keyof Told;

/** What at least one of the sources tells, by the columns that are mapped. */
export function told(sources: readonly SourceConfig[]): Told {
  const tells = (kind: ToldKind): boolean => isTold(sources, (file) => fileTells(file, kind));
  return {
    lead: tells('lead'),
    mql: tells('mql'),
    sql: tells('sql'),
    responses: tells('responses'),
    decisions: tells('decisions'),
  };
}

function fileTells(file: Telling, kind: ToldKind): boolean {
  if (file.entity === 'activity') return kind === 'responses';
  if (file.entity !== 'lead') return false;
  const { mqlAt, sqlAt, acceptedAt, rejectedAt, firstResponseAt, attempts } = file.columns;
  const mapped = (...columns: readonly unknown[]): boolean => columns.some((column) => column !== undefined);
  const tells: Told = {
    lead: true,
    mql: mapped(mqlAt),
    sql: mapped(sqlAt),
    responses: mapped(firstResponseAt, attempts),
    decisions: mapped(acceptedAt, rejectedAt, sqlAt),
  };
  return tells[kind];
}

/** What a version promises that no source tells of: one sentence each. */
export function untoldProblems({ marketing, sales }: AgreementVersion, known: Told): readonly Problem[] {
  const needed: readonly ToldKind[] = [
    marketing.of,
    'responses',
    ...(sales.disposition ? (['decisions'] as const) : []),
  ];
  return needed.filter((kind) => !known[kind]).map((kind) => ({ code: 'promiseUntold', params: { what: kind } }));
}
