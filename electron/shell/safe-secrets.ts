/** Secrets sealed by the key store of the operating system, through Electron. To be used once the app is ready. */
import { app, safeStorage } from 'electron/main';
import { type SealedSecrets, openSealedSecrets } from '../core/sealed-secrets.ts';
import { noKeyStore, parseSecretCommand, runSecretCommand } from '../core/secret-command.ts';
import { openHiddenInput } from '../core/hidden-input.ts';

export function openSafeSecrets(profileDir: string): SealedSecrets {
  // What somebody kept without a key store is to be opened too; nothing is sealed that way unless they say so.
  allowPlainFile(true);
  return openSealedSecrets(profileDir, {
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  });
}

/** The words after `--secret` on the app's command line; undefined where it is started as an app. */
export function secretWords(commandLine: readonly string[]): readonly string[] | undefined {
  const at = commandLine.indexOf('--secret');
  return at < 0 ? undefined : commandLine.slice(at + 1);
}

/** Does what a person asked for with stored secrets, and ends. What is to be stored comes over the standard input. */
export async function serveSecrets(words: readonly string[], profileDir: string): Promise<void> {
  const input = openHiddenInput(process.stdin, () => {});
  try {
    const withoutKeyStore = words.includes('--without-key-store');
    const command = parseSecretCommand(words.filter((word) => word !== '--without-key-store'));
    await app.whenReady();
    if (command.kind === 'set' && !canSeal(withoutKeyStore)) throw new Error(noKeyStore(command.name));
    const said = await runSecretCommand(command, openSafeSecrets(profileDir), () => input.ask(''));
    process.stdout.write(`${said}\n`, () => app.exit(0));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => app.exit(1));
  } finally {
    input.close();
  }
}

function canSeal(withoutKeyStore: boolean): boolean {
  allowPlainFile(withoutKeyStore);
  return safeStorage.isEncryptionAvailable();
}

/** Chromium then seals with a key that is no secret; the file's permissions are all that protects it. */
function allowPlainFile(allowed: boolean): void {
  if (process.platform === 'linux' && allowed) safeStorage.setUsePlainTextEncryption(true);
}
