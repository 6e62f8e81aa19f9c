/** Secrets of hosts without a key store: environment variables `TANDEM_SECRET_<NAME>`. */
import { secretVariable } from '../../shared/config/secret.ts';

/** Hands out a secret by the name that a config has for it; undefined where there is none. */
export type SecretReader = (name: string) => Promise<string | undefined>;

export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): SecretReader {
  return async (name) => {
    const value = environment[secretVariable(name)]?.trim();
    return value === '' ? undefined : value;
  };
}
