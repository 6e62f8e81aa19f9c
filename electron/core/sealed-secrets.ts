/**
 * Secrets in a file of the profile, sealed by the key store of the operating system: whoever copies the file has nothing.
 * Names are not secret; they stand in the config too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from 'atomically';
import { z } from 'zod';
import { secretNameSchema } from '../../shared/config/secret.ts';
import type { SecretReader } from './secrets.ts';

/** What the operating system seals and opens with. Both throw where it can't. */
export type Seal = {
  readonly seal: (text: string) => Uint8Array;
  readonly open: (sealed: Uint8Array) => string;
};

export type SealedSecrets = {
  /** Read anew each time: another process may have stored one. What can't be opened here counts as not there. */
  readonly read: SecretReader;
  readonly names: () => readonly string[];
  readonly set: (name: string, value: string) => Promise<void>;
  /** Resolves to whether there was one. */
  readonly remove: (name: string) => Promise<boolean>;
};

const fileSchema = z.object({ version: z.literal(1), sealed: z.record(secretNameSchema, z.base64()) });
type Sealed = z.output<typeof fileSchema>['sealed'];

/** @throws from `set` and `remove` where the file there is can't be read: it is never overwritten unread. */
export function openSealedSecrets(profileDir: string, seal: Seal): SealedSecrets {
  const path = join(profileDir, 'secrets.json');
  const load = (): Sealed => {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).sealed;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      throw new Error(`The stored secrets in ${path} can't be read. Remove the file and store them again.`, {
        cause: error,
      });
    }
  };
  const save = async (sealed: Sealed): Promise<void> => {
    await writeFile(path, `${JSON.stringify({ version: 1, sealed }, null, 2)}\n`, { mode: 0o600 });
  };
  return {
    read: async (name) => {
      try {
        const sealed = load()[name];
        return sealed === undefined ? undefined : seal.open(Buffer.from(sealed, 'base64'));
      } catch {
        // Sealed for another user or machine, or damaged: to be stored again, which is what a missing one says.
        return undefined;
      }
    },
    names: () => Object.keys(load()).toSorted(),
    set: async (name, value) => {
      const sealed = Buffer.from(seal.seal(value)).toString('base64');
      await save({ ...load(), [name]: sealed });
    },
    remove: async (name) => {
      const { [name]: gone, ...others } = load();
      if (gone !== undefined) await save(others);
      return gone !== undefined;
    },
  };
}
