import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSources } from '../../../electron/station/check-sources.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import { createPipedriveCompany } from '../../fakes/pipedrive/pipedrive-company.ts';
import { startPipedriveServer } from '../../fakes/pipedrive/pipedrive-server.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** What is said of a small Pipedrive by somebody with this token, or none. */
async function check(
  token: string | undefined,
  changes: { readonly locale?: string } = {},
  ...more: readonly string[]
) {
  const company = createPipedriveCompany(systemClock);
  const server = await startPipedriveServer({ company, token: 'right', forbidden: ['activities'], burst: 100 });
  onTestFinished(() => server.close());
  const source = { kind: 'pipedrive', id: 'crm', label: 'Sales', company: 'acme', base: server.url, burst: 100 };
  const file = join(tempDir(), 'tandem.json');
  const config = { version: 1, ...changes, calendar: { zone: 'UTC' }, boards: [{ kind: 'wins' }] };
  writeFileSync(file, JSON.stringify({ ...config, sources: [{ ...source, token: { secret: 'crm' } }] }));
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const code = await checkSources(['--config', file, ...more], { say, complain: say }, async () => token);
  return { code, lines };
}

describe('the check of sources', () => {
  it('tells of each test in words whether it is well, and why not', async () => {
    const { code, lines } = await check('right');
    expect(code).toBe(1);
    expect(lines.slice(0, 5)).toEqual([
      'Sales (pipedrive)',
      '  well      Pipedrive answers',
      '  well      The token is accepted',
      '  well      Leads can be read',
      '  well      Deals can be read',
    ]);
    expect(lines[5]).toMatch(/^ {2}not well {2}Activities can be read: The key "crm" may not read /);
  });

  it('speaks the language of the config', async () => {
    const { lines } = await check('right', { locale: 'de' });
    expect(lines[2]).toBe('  gut        Der Token wird angenommen');
    expect(lines.join('\n')).toContain('nicht gut  Aktivitäten sind lesbar: ');
  });

  it('says that the secret is missing, and that it is wrong, without repeating it', async () => {
    expect((await check(undefined)).lines.join('\n')).toContain('"npm run secret -- set crm"');
    const wrong = await check('planted-wrong');
    expect(wrong.code).toBe(1);
    expect(wrong.lines.join('\n')).toContain('does not accept the key "crm"');
    expect(wrong.lines.join('\n')).not.toContain('planted');
  });

  it('knows the sources of the config', async () => {
    expect(await check('right', {}, 'other')).toEqual({
      code: 1,
      lines: ['There is no source "other" in the config. There are: crm.'],
    });
  });
});
