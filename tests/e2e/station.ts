import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';
import { projectRoot } from '../../electron/launch/build.ts';

export type Station = { readonly url: string; readonly stop: () => Promise<void> };
export type OpenStation = (port?: number) => Promise<Station>;

/** Tests that serve the wall in plain Node, on a profile of their own. */
export const test = base.extend<{ openStation: OpenStation; station: Station }>({
  openStation: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'tandem-e2e-'));
    const opened: Station[] = [];
    await use(async (port = 0) => {
      const args = ['electron/serve.ts', 'serve', '--profile', profile, '--port', String(port)];
      const server = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
      const station = { url: await addressOf(server), stop: () => end(server) };
      opened.push(station);
      return station;
    });
    for (const station of opened) await station.stop();
    await rm(profile, { recursive: true, force: true });
  },
  station: async ({ openStation }, use) => use(await openStation()),
});

async function addressOf(server: ChildProcess & { readonly stdout: NodeJS.ReadableStream }): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The station ended without saying where it is.');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

export { expect } from '@playwright/test';
