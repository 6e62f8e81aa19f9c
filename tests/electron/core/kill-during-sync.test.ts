import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../electron/launch/build.ts';
import { companyNow, companySource, writeCompanyFiles } from '../../bench/company-files.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const leads = 60_000;

function writeCompany(dir: string): string {
  writeCompanyFiles(dir, leads);
  const config = {
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [companySource()],
    goals: [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'quarter', target: 1e8 }],
    boards: [{ kind: 'wins' }],
  };
  const file = join(dir, 'tandem.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/** Prints the snapshot from a ledger in the profile; killed after `killAfterMs` when that is given. */
async function snapshot(config: string, profile: string, killAfterMs?: number): Promise<string> {
  const at = new Date(companyNow).toISOString();
  const args = ['electron/serve.ts', 'snapshot', '--config', config, '--at', at, '--profile', profile];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close');
  if (killAfterMs !== undefined) {
    await Promise.race([wait(killAfterMs), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return output;
}

describe('a sync that is killed', () => {
  it('leaves the numbers of an undisturbed run, whenever it is killed', { timeout: 300_000 }, async () => {
    const dir = tempDir();
    const config = writeCompany(dir);
    const begin = performance.now();
    const undisturbed = await snapshot(config, join(dir, 'undisturbed'));
    const wholeMs = performance.now() - begin;
    expect(JSON.parse(undisturbed)).toMatchObject({ records: { leads, deals: leads / 5 } });

    const moments = fc.sample(fc.double({ min: 0.1, max: 1, noNaN: true }), 10);
    const profile = join(dir, 'disturbed');
    for (const moment of moments) await snapshot(config, profile, moment * wholeMs);
    expect(await snapshot(config, profile)).toBe(undisturbed);
  });
});
