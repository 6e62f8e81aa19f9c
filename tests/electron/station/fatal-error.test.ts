/** What is left behind when the program ends by an error that nobody catches while a source holds a key. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../../electron/launch/build.ts';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { plantedSecret } from '../../contracts/api-contract.ts';
import { type ApiReply, type ApiServer, startApiServer } from '../../fakes/api-server.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

function configOf(server: ApiServer): ConfigDocument {
  return {
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [
      {
        kind: 'json',
        id: 'crm',
        base: `${server.url}/api`,
        headers: { Authorization: { secret: 'crm', prefix: 'Bearer ' } },
        lists: [{ entity: 'lead', url: 'leads', fields: { id: '/id', createdAt: '/created' } }],
      },
    ],
    boards: [{ kind: 'wins' }],
  };
}

/** The forms in which a key could be kept by mistake. */
const forms = [
  plantedSecret,
  Buffer.from(plantedSecret).toString('base64').replaceAll('=', ''),
  Buffer.from(`Bearer ${plantedSecret}`).toString('base64').replaceAll('=', ''),
  Buffer.from(plantedSecret).toString('hex'),
];

const holdsKey = (text: string): boolean => forms.some((form) => text.includes(form));

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile());
}

/** Runs until the source has been asked, and is then made to fail. Everything it writes is below the folder. */
async function runIntoError(reply: (key: string) => ApiReply) {
  const folder = tempDir();
  const server = await startApiServer(({ headers }) => reply(headers.authorization ?? ''));
  onTestFinished(() => server.close());
  for (const name of ['work', 'profile']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'tandem.json'), JSON.stringify(configOf(server)));
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(projectRoot, 'tests', 'fakes', 'fatal-error.ts'),
      join(projectRoot, 'electron', 'serve.ts'),
      'serve',
      '--config',
      join(folder, 'tandem.json'),
      '--profile',
      join(folder, 'profile'),
      '--port=0',
    ],
    {
      cwd: join(folder, 'work'),
      env: { ...process.env, TANDEM_SECRET_CRM: plantedSecret, TMPDIR: folder, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close');
  const log = join(folder, 'profile', 'logs', 'tandem.log');
  await expect.poll(() => readFileSync(log, 'utf8'), { timeout: 20_000 }).toContain('could not be read');
  child.send('fail');
  const [code] = await ended;
  return { code, said, folder, keys: server.calls.map(({ headers }) => headers.authorization) };
}

describe('a program that ends by an error nobody caught', () => {
  it.each<[string, (key: string) => ApiReply]>([
    ['refuses it', (key) => ({ status: 401, body: { refused: key } })],
    ['answers with it in place of data', (key) => ({ body: `{"token":${key}` })],
    ['has it among its data', (key) => ({ body: [{ id: 1, created: key }] })],
  ])('leaves the key that a source holds nowhere, where the server %s', async (_, reply) => {
    const { code, said, folder, keys } = await runIntoError(reply);
    expect(keys).toContain(`Bearer ${plantedSecret}`);
    expect(code).not.toBe(0);
    expect(said).toContain('Nobody was there to catch this.');
    expect(holdsKey(said)).toBe(false);
    const files = filesIn(folder);
    expect(files).toContain(join('profile', 'logs', 'tandem.log'));
    expect(files.filter((name) => holdsKey(readFileSync(join(folder, name), 'latin1')))).toEqual([]);
  });

  it('would be found out', () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'report.json'), `{"env":{"TANDEM_SECRET_CRM":"${plantedSecret}"}}`);
    expect(filesIn(folder).filter((name) => holdsKey(readFileSync(join(folder, name), 'latin1')))).toEqual([
      'report.json',
    ]);
  });
});
