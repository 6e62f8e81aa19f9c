import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
const snippets = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it('has a snippet for every part of the config it tells of', () => {
  const parts = new Set(snippets.flatMap((text) => Object.keys(JSON.parse(text))));
  expect(parts).toEqual(
    new Set([
      'calendar',
      'goals',
      'holdMinutes',
      'wins',
      'salesLeadSources',
      'agreement',
      'definitions',
      'chain',
      'funnel',
      'closedLoop',
      'trends',
      'pipeline',
      'boards',
      'sources',
      'joins',
      'currency',
      'exchangeRates',
      'privacy',
      'pin',
      'look',
      'announcements',
    ]),
  );
});

it.each(snippets.map((text, index) => [index + 1, text] as const))('snippet %i can be used as it stands', (_, text) => {
  const parsed = parseConfig({
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [{ kind: 'demo', id: 'demo' }],
    boards: [{ kind: 'wins' }],
    ...JSON.parse(text),
  });
  expect(parsed.ok ? [] : parsed.faults).toEqual([]);
});
