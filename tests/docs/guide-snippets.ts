/** What the guides of sources have in common: their configs can be used as they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';

/** A guide's text, by its path below docs/. Registers a test for each config in it. */
export function readGuide(path: string): string {
  const guide = readFileSync(join(import.meta.dirname, '../../docs', path), 'utf8');
  const snippets = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  it.each(snippets.map((text, index) => [index + 1, text] as const))(
    'config %i can be used as it stands',
    (_, text) => {
      const parsed = parseConfig({
        version: 1,
        calendar: { zone: 'UTC' },
        boards: [{ kind: 'wins' }],
        ...JSON.parse(text),
      });
      expect(parsed.ok ? [] : parsed.faults).toEqual([]);
    },
  );
  return guide;
}
