import { type RequestHandlers, requestSchemas } from '../../shared/bridge/contract.ts';
import { type RequestName, requestNames } from '../../shared/bridge/names.ts';
import type { Failure, Result } from '../../shared/bridge/result.ts';
import type { Guard } from './guard.ts';
import { Refused } from './refused.ts';

/** Answers one request of a screen, whatever it may be. Never throws: every failure is a value with a sentence. */
export type RequestHandler = (name: unknown, args: unknown) => Promise<Result<unknown>>;

export function failure(code: Failure['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } };
}

/** Checks name and arguments against the contract, and asks the guard, before a handler sees them. */
export function createRequestHandler(handlers: RequestHandlers, guard: Guard): RequestHandler {
  return async (name, args) => {
    if (!isRequestName(name)) return failure('invalid', 'There is no such request.');
    try {
      return await answer({ handlers, guard }, name, args);
    } catch (error) {
      if (error instanceof Refused) return failure(error.code, error.message);
      return failure('failed', error instanceof Error ? error.message : String(error));
    }
  };
}

type Answerers = { readonly handlers: RequestHandlers; readonly guard: Guard };

async function answer({ handlers, guard }: Answerers, name: RequestName, args: unknown): Promise<Result<unknown>> {
  const parsed = requestSchemas[name].safeParse(args);
  if (!parsed.success) return failure('invalid', `The arguments of ${name} are not what it takes.`);
  // Parsed by the schema of this very name, which the compiler can not tell from those of the others.
  const known = parsed.data as never;
  guard(name, known);
  return { ok: true, value: await handlers[name](known) };
}

function isRequestName(name: unknown): name is RequestName {
  return requestNames.some((known) => known === name);
}
