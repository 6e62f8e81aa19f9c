import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printConfigCheck, printSnapshot } from '../../../electron/station/commands.ts';
import { snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** What the command says about a company with one won deal. */
async function print(...args: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const { configFile } = createCsvCompany(tempDir(), 1);
  const code = await printSnapshot(['--config', configFile, ...args], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained };
}

describe('the printed snapshot', { timeout: 30_000 }, () => {
  it('is whole where nobody says for whom it is', async () => {
    const { code, said } = await print();
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ privacy: 'team', wins: { recent: [{ company: 'Company 0' }] } });
  });

  it('is masked for those it is for', async () => {
    const { code, said } = await print('--privacy', 'visitors');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ privacy: 'visitors', wins: { recent: [{ company: null }] } });
    expect(said).not.toContain('Company 0');
  });

  it.each(['9999-12-31T23:59:59Z', '2197-01-01', '1903-12-31T23:59:59Z'])(
    'is not computed at %s, where calendars do not reach: that is said of the instant, not of the config',
    async (at) => {
      expect(await print('--at', at)).toEqual({
        code: 1,
        said: '',
        complained: [`--at must lie in the years 1904 to 2196, not at "${at}": calendars reach no further.`],
      });
    },
  );

  it.each(['2196-12-31T23:59:59Z', '1904-01-01'])('is computed at %s still, for the demo company too', async (at) => {
    const lines: string[] = [];
    const say = (line: string): void => void lines.push(line);
    expect(await printSnapshot(['--at', at], { say, complain: say })).toBe(0);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ asOf: Date.parse(at) });
  });

  it('is not printed for anybody unknown: one sentence, and an error', async () => {
    expect(await print('--privacy', 'nobody')).toEqual({
      code: 1,
      said: '',
      complained: ['--privacy must be one of team, visitors, public, not "nobody".'],
    });
  });
});

it('the printed snapshot knows the holidays around its instant', async () => {
  const said: string[] = [];
  const dir = tempDir();
  const { configFile } = createCsvCompany(dir, 1);
  const config: unknown = JSON.parse(readFileSync(configFile, 'utf8'));
  const calendar = { zone: 'UTC', holidays: { country: 'US' } };
  writeFileSync(configFile, JSON.stringify(Object.assign({}, config, { calendar })));
  const streams = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
  await printSnapshot(['--config', configFile, '--at', '2031-07-03T12:00:00Z'], streams);
  const { closures } = snapshotSchema.parse(JSON.parse(said.join('\n')));
  expect(closures[0]).toEqual({ day: '2031-07-04', label: 'Independence Day', weight: 0 });
});

it('the check of a config hands on its lines and nothing else', async () => {
  const said: (readonly unknown[])[] = [];
  const { configFile } = createCsvCompany(tempDir(), 1);
  const say = (...words: readonly unknown[]): void => void said.push(words);
  expect(await printConfigCheck([configFile], { say, complain: say })).toBe(0);
  expect(said).toEqual([[expect.stringContaining('is good')]]);
});
