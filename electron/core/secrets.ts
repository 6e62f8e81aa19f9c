/** Where secrets come from: environment variables `TANDEM_SECRET_<NAME>` on any host, and the key store of the desktop. */
import { secretVariable } from '../../shared/config/secret.ts';

/** Hands out a secret by the name that a config has for it; undefined where there is none. */
export type SecretReader = (name: string) => Promise<string | undefined>;

export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): SecretReader {
  return async (name) => {
    const value = environment[secretVariable(name)]?.trim();
    return value === '' ? undefined : value;
  };
}

/** The first of them that has it. */
export function firstOf(...readers: readonly SecretReader[]): SecretReader {
  return async (name) => {
    for (const read of readers) {
      const value = await read(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
