/** `secret set NAME`, `secret remove NAME`, `secret list`: what a person does with stored secrets. */
import { secretNameSchema, secretVariable } from '../../shared/config/secret.ts';
import type { SealedSecrets } from './sealed-secrets.ts';

export type SecretCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'set'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string };

const usage =
  'npm run secret -- set NAME   (or: remove NAME, list). NAME is what the config has after "secret": small letters, digits, dashes.';

/** @throws a sentence where it can't be understood. */
export function parseSecretCommand([verb, name, ...more]: readonly string[]): SecretCommand {
  if (more.length > 0) throw new Error(`A secret is never typed after the command; it is asked for. ${usage}`);
  if (verb === 'list' && name === undefined) return { kind: 'list' };
  const named = secretNameSchema.safeParse(name);
  if ((verb !== 'set' && verb !== 'remove') || !named.success) throw new Error(usage);
  return { kind: verb, name: named.data };
}

/** Resolves to what is said about it. @param typed reads what is to be stored; asked for by `set` alone. */
export async function runSecretCommand(
  command: SecretCommand,
  secrets: SealedSecrets,
  typed: () => Promise<string>,
): Promise<string> {
  switch (command.kind) {
    case 'list': {
      const names = secrets.names();
      return names.length === 0 ? 'No secret is stored.' : names.join('\n');
    }
    case 'remove':
      return (await secrets.remove(command.name))
        ? `The secret "${command.name}" is gone.`
        : `There was no secret "${command.name}".`;
    case 'set': {
      const value = (await typed()).trim();
      if (value === '') throw new Error('Nothing was typed, so nothing was stored.');
      await secrets.set(command.name, value);
      return `The secret "${command.name}" is stored. Sources that wait for it are asked again within half an hour, or at once with the key r.`;
    }
  }
}

/** Where there is no key store to seal with. */
export function noKeyStore(name: string): string {
  return `This system offers no key store to Tandem (on Linux: a running keyring such as GNOME Keyring or KWallet). Give the secret as the environment variable ${secretVariable(name)} instead, or add --without-key-store to keep it in a file that only this user may read.`;
}
