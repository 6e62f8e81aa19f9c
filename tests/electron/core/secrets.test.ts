import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealedSecrets, type Seal } from '../../../electron/core/sealed-secrets.ts';
import { noKeyStore, parseSecretCommand, runSecretCommand } from '../../../electron/core/secret-command.ts';
import { environmentSecrets, firstOf } from '../../../electron/core/secrets.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** In other digits, so that a test can tell whether something was sealed; opens nothing that it did not seal. */
const seal: Seal = {
  seal: (text) => Buffer.from(`sealed ${Buffer.from(text).toString('hex')}`),
  open: (sealed) => {
    const text = Buffer.from(sealed).toString();
    if (!text.startsWith('sealed ')) throw new Error('It was sealed elsewhere.');
    return Buffer.from(text.slice('sealed '.length), 'hex').toString();
  },
};
const never = () => Promise.reject(new Error('Nothing is asked for here.'));

describe('secrets of the environment', () => {
  const read = environmentSecrets({ TANDEM_SECRET_MY_CRM: ' abc ', TANDEM_SECRET_EMPTY: ' ' });
  it.each([
    ['my-crm', 'abc'],
    ['empty', undefined],
    ['other', undefined],
  ])('have %s as %s', async (name, value) => {
    expect(await read(name)).toBe(value);
  });

  it('come before stored ones', async () => {
    const stored = async (name: string) => `stored ${name}`;
    const both = firstOf(read, stored);
    expect([await both('my-crm'), await both('other')]).toEqual(['abc', 'stored other']);
  });
});

describe('sealed secrets', () => {
  it('are there for the next process, and not to be read in the file', async () => {
    const folder = tempDir();
    await openSealedSecrets(folder, seal).set('hubspot', 'planted-secret');
    const file = join(folder, 'secrets.json');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('planted');
    expect(text).not.toContain(Buffer.from('planted-secret').toString('base64').slice(0, 10));
    // Windows knows no such bits: there the profile's own rights protect it.
    expect(process.platform === 'win32' ? 0 : statSync(file).mode & 0o077).toBe(0);
    const next = openSealedSecrets(folder, seal);
    expect(await next.read('hubspot')).toBe('planted-secret');
    expect(next.names()).toEqual(['hubspot']);
  });

  it('are changed and removed one by one', async () => {
    const secrets = openSealedSecrets(tempDir(), seal);
    await secrets.set('a', '1');
    await secrets.set('b', '2');
    await secrets.set('a', '3');
    expect([await secrets.remove('b'), await secrets.remove('b')]).toEqual([true, false]);
    expect([await secrets.read('a'), await secrets.read('b')]).toEqual(['3', undefined]);
  });

  it('count as missing where they can not be opened, and are never overwritten unread', async () => {
    const folder = tempDir();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'secrets.json');
    writeFileSync(file, JSON.stringify({ version: 1, sealed: { a: Buffer.from('foreign').toString('base64') } }));
    const secrets = openSealedSecrets(folder, seal);
    expect(await secrets.read('a')).toBeUndefined();
    writeFileSync(file, '{ "version": 1, "sea');
    expect(await secrets.read('a')).toBeUndefined();
    await expect(secrets.set('b', '1')).rejects.toThrow("can't be read");
    expect(readFileSync(file, 'utf8')).toBe('{ "version": 1, "sea');
  });
});

describe('the secret command', () => {
  it.each([
    [['set', 'my-crm'], { kind: 'set', name: 'my-crm' }],
    [['remove', 'a'], { kind: 'remove', name: 'a' }],
    [['list'], { kind: 'list' }],
  ])('understands %s', (words, command) => {
    expect(parseSecretCommand(words)).toEqual(command);
  });

  it.each([[[]], [['set']], [['set', 'My CRM']], [['get', 'a']], [['list', 'a']]])(
    'does not understand %s',
    (words) => {
      expect(() => parseSecretCommand(words)).toThrow('npm run secret -- set NAME');
    },
  );

  it('takes no secret from the command line, where others could see it', () => {
    expect(() => parseSecretCommand(['set', 'a', 'planted-secret'])).toThrow('never typed after the command');
  });

  it('stores what is typed, and says so without repeating it', async () => {
    const secrets = openSealedSecrets(tempDir(), seal);
    const said = await runSecretCommand({ kind: 'set', name: 'a' }, secrets, async () => ' planted-secret ');
    expect(said).toContain('"a" is stored');
    expect(said).not.toContain('planted');
    expect(await secrets.read('a')).toBe('planted-secret');
    expect(await runSecretCommand({ kind: 'list' }, secrets, never)).toBe('a');
    expect(await runSecretCommand({ kind: 'remove', name: 'a' }, secrets, never)).toBe('The secret "a" is gone.');
    expect(await runSecretCommand({ kind: 'remove', name: 'a' }, secrets, never)).toBe('There was no secret "a".');
    expect(await runSecretCommand({ kind: 'list' }, secrets, never)).toBe('No secret is stored.');
  });

  it('stores nothing where nothing was typed', async () => {
    const secrets = openSealedSecrets(tempDir(), seal);
    await expect(runSecretCommand({ kind: 'set', name: 'a' }, secrets, async () => '')).rejects.toThrow(
      'Nothing was typed',
    );
    expect(secrets.names()).toEqual([]);
  });

  it('names the environment variable where there is no key store', () => {
    expect(noKeyStore('my-crm')).toContain('TANDEM_SECRET_MY_CRM');
  });
});
