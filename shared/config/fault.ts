/**
 * What is wrong with a config, as data: a code of the texts with its parameters. Schemas name it where they check; the
 * sentence is made where a person reads it, in their language.
 */
import type { z } from 'zod';
import type { ArgumentsOf } from '../texts/arguments.ts';
import type { configFaults as sentences } from '../texts/en/config-faults.ts';

type Sentences = typeof sentences;
export type FaultCode = Exclude<keyof Sentences, 'theConfig' | 'more'>;

/** What the place in the config tells by itself. */
type ByPlace = 'where' | 'input' | 'options';
type ParamsOf<C extends FaultCode> = Omit<ArgumentsOf<Sentences[C]>, ByPlace>;

/** A fault without parameters needs none said. */
type Said<C extends FaultCode> = keyof ParamsOf<C> extends never ? readonly [] : readonly [params: ParamsOf<C>];

/** One thing that is wrong with a config: where, and what. */
export type ConfigFault = {
  readonly path: readonly PropertyKey[];
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** What is written there. Undefined: nothing, or it is of no interest. */
  readonly input?: unknown;
  /** What could be written there instead. */
  readonly options?: readonly unknown[];
};

/** A fault at a place of the config. */
export function faultAt<C extends FaultCode>(path: ConfigFault['path'], code: C, ...[params]: Said<C>): ConfigFault {
  return { path, code, params: { ...params } };
}

/**
 * What a check of a schema says where it fails. Only own checks (`refine`) hand parameters on; those of zod's own kinds can
 * name sentences alone that need none.
 */
export function fault<C extends FaultCode>(code: C, ...[params]: Said<C>) {
  return { error: code, params: { ...params } };
}

type RefinementContext = Pick<z.core.$RefinementCtx, 'addIssue'>;

/** Hands faults found by a function on, each with its place below the schema's own. */
export function addFaults(context: RefinementContext, faults: readonly ConfigFault[]): void {
  for (const { path, code, params, input } of faults) {
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: code,
      params,
      ...(input === undefined ? {} : { input }),
    });
  }
}
