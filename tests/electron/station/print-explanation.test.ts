import { describe, expect, it } from 'vitest';
import { printSnapshot } from '../../../electron/station/commands.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** What the command says about a company with three won deals of 100.00 each. */
async function explain(...args: readonly string[]) {
  const [said, complained]: [string[], string[]] = [[], []];
  const { configFile } = createCsvCompany(tempDir(), 3);
  const streams = { say: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
  const code = await printSnapshot(['--config', configFile, ...args], streams);
  return { code, said: said.join('\n'), complained };
}

describe('an explained number', { timeout: 30_000 }, () => {
  it('is printed with its definition and every record behind it', async () => {
    const { code, said, complained } = await explain('--explain', 'records.wonValue');
    expect([code, complained]).toEqual([0, []]);
    const { explanation, records } = JSON.parse(said);
    expect(explanation).toMatchObject({ id: 'records.wonValue', value: 300_00, unit: 'money', records: 3 });
    expect(explanation).not.toHaveProperty('behind');
    expect(records).toMatchObject([
      { entity: 'deal', id: 'deals:D0', value: 100_00, as: 'won' },
      { id: 'deals:D1' },
      { id: 'deals:D2' },
    ]);
  });

  it('has no more records than asked for, and says how many there are', async () => {
    const { code, said, complained } = await explain('--explain', 'records.won', '--limit', '2');
    expect(code).toBe(0);
    expect(JSON.parse(said).records).toHaveLength(2);
    expect(complained).toEqual(['The first 2 of 3 records; --limit 3 lists them all.']);
  });

  it('must be one of the snapshot: else all their ids are told', async () => {
    const { code, said, complained } = await explain('--explain', 'goal.nothing');
    expect([code, said]).toEqual([1, '']);
    expect(complained[0]).toBe('There is no number "goal.nothing". There are:');
    expect(complained).toContain('  records.wonValue');
  });

  it.each([
    [
      ['--explain', 'records.won', '--privacy', 'visitors'],
      '--explain lists records as they are, so it goes with --privacy team alone, not "visitors".',
    ],
    [
      ['--explain', 'records.won', '--limit', 'many'],
      '--limit must be how many records to list, such as 5000, not "many".',
    ],
  ])('is not printed with %j: one sentence, and an error', async (args, sentence) => {
    expect(await explain(...args)).toEqual({ code: 1, said: '', complained: [sentence] });
  });
});
