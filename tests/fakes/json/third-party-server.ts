/** json-server as its authors ship it, in a process of its own, over a database in a file. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = `
  const [library, path] = process.argv.slice(1);
  const jsonServer = require(library);
  const app = jsonServer.create();
  app.use(jsonServer.defaults());
  app.use(jsonServer.router(path));
  const server = app.listen(0, '127.0.0.1', () => console.log('port', server.address().port));
`;

export type ThirdPartyServer = {
  readonly url: string;
  /** The status of every answer so far, as the server itself writes them down. */
  readonly statuses: () => readonly number[];
  /** Does what a person at the source would do. */
  readonly write: (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<void>;
  readonly close: () => void;
};

export async function startThirdPartyServer(db: object, dir: string): Promise<ThirdPartyServer> {
  const path = join(dir, 'db.json');
  writeFileSync(path, JSON.stringify(db));
  const library = createRequire(import.meta.url).resolve('json-server');
  // In tests it writes nothing down by itself.
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['-e', script, library, path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const statuses: number[] = [];
  const port = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`json-server ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, rest = ''] = line.split(' ');
      if (word === 'port') resolve(rest);
      // The status has a colour of its own, which begins with a sign and ends with an m.
      const status = /\[\d+m(\d{3})\b/.exec(line)?.[1];
      if (status !== undefined) statuses.push(Number(status));
    });
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    statuses: () => statuses,
    write: async (method, where, body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}${where}`, { method, headers, body: body ? JSON.stringify(body) : null });
      if (!answer.ok) throw new Error(`json-server answered ${answer.status}.`);
    },
    close: () => child.kill(),
  };
}
