import { type RequestHandlers, requestSchemas } from '../../shared/bridge/contract.ts';
import { type RequestName, requestNames } from '../../shared/bridge/names.ts';
import type { Failure, Result } from '../../shared/bridge/result.ts';

/** Answers one request of a screen, whatever it may be. Never throws: every failure is a value with a sentence. */
export type RequestHandler = (name: unknown, args: unknown) => Promise<Result<unknown>>;

/** Thrown by a handler that won't do what it is asked: the sentence says why. */
export class Refused extends Error {}

export function failure(code: Failure['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}

/** Checks name and arguments against the contract before a handler sees them. */
export function createRequestHandler(handlers: RequestHandlers): RequestHandler {
  return async (name, args) => {
    if (!isRequestName(name)) return failure('invalid', 'There is no such request.');
    try {
      return await answer(handlers, name, args);
    } catch (error) {
      if (error instanceof Refused) return failure('refused', error.message);
      return failure('failed', error instanceof Error ? error.message : String(error));
    }
  };
}

async function answer(handlers: RequestHandlers, name: RequestName, args: unknown): Promise<Result<unknown>> {
  const parsed = requestSchemas[name].safeParse(args);
  if (!parsed.success) return failure('invalid', `The arguments of ${name} are not what it takes.`);
  // Parsed by the schema of this very name, which the compiler can not tell from those of the others.
  return { ok: true, value: await handlers[name](parsed.data as never) };
}

function isRequestName(name: unknown): name is RequestName {
  return requestNames.some((known) => known === name);
}
