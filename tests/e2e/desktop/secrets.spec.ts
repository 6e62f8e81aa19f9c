/** Secrets typed by a person, sealed by the real app, and handed to nobody but the source that they are for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../electron/launch/build.ts';
import { expect, test } from '../desktop-app.ts';

const planted = 'planted-secret-5c1d';

/** What `npm run secret` has the app do. */
async function secret(profile: string, words: readonly string[], typed = '') {
  // Whatever runs on this machine: no key store, so that nobody's is written to.
  const flags = ['--no-sandbox', '--disable-gpu', '--password-store=basic'];
  const args = [...flags, projectRoot, '--profile', profile, '--secret', ...words];
  const child = spawn(process.env['TANDEM_RUNTIME'] ?? 'electron', args, { stdio: 'pipe' });
  child.stdin.end(`${typed}\n`);
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: Number(code), said, complained };
}

test('a secret is stored sealed, listed by its name, and removed', async ({ profile }) => {
  const stored = await secret(profile, ['set', 'my-crm', '--without-key-store'], planted);
  expect(stored).toMatchObject({ code: 0, said: expect.stringContaining('"my-crm" is stored') });
  expect(stored.said + stored.complained).not.toContain(planted);
  expect(await readFile(join(profile, 'secrets.json'), 'utf8')).not.toContain(planted);
  expect((await secret(profile, ['list'])).said.trim()).toBe('my-crm');
  expect((await secret(profile, ['remove', 'my-crm'])).said).toContain('is gone');
  expect((await secret(profile, ['list'])).said.trim()).toBe('No secret is stored.');
});

test('without a key store nothing is stored unless somebody says so', async ({ profile }) => {
  const refused = await secret(profile, ['set', 'my-crm'], planted);
  expect(refused.code).toBe(1);
  expect(refused.complained).toContain('TANDEM_SECRET_MY_CRM');
  await expect(readFile(join(profile, 'secrets.json'))).rejects.toThrow('ENOENT');
});
