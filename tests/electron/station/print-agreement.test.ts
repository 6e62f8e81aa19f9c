import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printAgreement } from '../../../electron/station/commands.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const document = {
  version: 1,
  company: 'Alder',
  calendar: { zone: 'Europe/Berlin' },
  sources: [{ kind: 'demo', id: 'demo' }],
  agreement: {
    versions: [
      {
        from: '2026-01-01',
        marketing: { kind: 'count', target: 240 },
        sales: { respondWithinMinutes: { otherwise: 60 } },
      },
    ],
  },
  boards: [{ kind: 'wins' }],
};

async function printed(config: object, ...more: string[]) {
  const file = join(tempDir(), 'wall.json');
  writeFileSync(file, JSON.stringify(config));
  const [said, complained]: [string[], string[]] = [[], []];
  const streams = { say: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
  const code = await printAgreement(['--config', file, ...more], streams);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

it('prints the agreement in force on the day', async () => {
  const { code, said, complained } = await printed(document, '--on', '2026-02-10');
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toMatch(/^# Alder: agreement between sales and marketing\n/);
  expect(said).toContain('as in force on February 10, 2026');
});

it('prints that of today where no day is named', async () => {
  expect((await printed(document)).code).toBe(0);
});

it.each([
  ['no agreement is in force', document, ['--on', '2025-12-31'], 'No agreement is in force on 2025-12-31.'],
  ['there is no agreement', { ...document, agreement: undefined }, ['--on', '2026-02-10'], 'No agreement is in force'],
  ['the day is none', document, ['--on', '2026-02-30'], '--on must be a day such as 2026-03-31, not "2026-02-30".'],
  ['the config is faulty', { ...document, boards: [] }, [], 'boards'],
])('ends with 1 and a sentence where %s', async (_, config, more, sentence) => {
  const { code, said, complained } = await printed(config, ...more);
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complained).toContain(sentence);
});
