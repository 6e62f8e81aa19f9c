/** What Odoo is asked: a method of one of its models. Two faces of it take such calls, by its version. */
import type { z } from 'zod';
import type { SourceError } from '../source-error.ts';

/** One condition, or an operator that stands before those it joins. */
export type DomainPart = string | readonly [field: string, operator: string, value: unknown];
export type Domain = readonly DomainPart[];

/** Methods that read. Nothing else is ever called. */
export type ReadMethod = 'search_read' | 'fields_get' | 'context_get';

export type ModelCall = {
  readonly model: string;
  readonly method: ReadMethod;
  readonly arguments?: Readonly<Record<string, unknown>>;
};

/** Calls a method and answers in the form it must have. Throws a `SourceError` for all else. */
export type CallModel = <S extends z.ZodType>(schema: S, call: ModelCall, signal: AbortSignal) => Promise<z.output<S>>;

/** What was wrong with a call, by the name that Odoo's server has for it. */
export type ServerFault = { readonly name: string; readonly message: string };

export type JudgeFault = (fault: ServerFault, model: string, status: number) => SourceError;
