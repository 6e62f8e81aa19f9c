/** The secrets of a source, by the names the config has for them. */
import { secretVariable } from '../../shared/config/secret.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { ConnectorEnvironment } from './connector.ts';
import { SourceError } from './source-error.ts';

/** Asked for whenever it is needed, so that a new one counts at once. Throws `signInNeeded` where nobody has stored one. */
export async function secretOf(name: string, { secret }: Pick<ConnectorEnvironment, 'secret'>): Promise<string> {
  const found = await secret(name);
  if (found !== undefined && found !== '') return found;
  throw new SourceError('signInNeeded', secretMissing(name));
}

/** What is to be said where nobody has stored one of this name. */
export function secretMissing(name: string): Problem {
  return { code: 'secretMissing', params: { name, variable: secretVariable(name) } };
}
