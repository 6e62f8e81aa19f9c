/** What the guides of sources have in common: their configs can be used as they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';

/** A guide's text, by its path below docs/. Registers a test for each config in it. */
export function readGuide(path: string): string {
  const guide = readFileSync(join(import.meta.dirname, '../../docs', path), 'utf8');
  it.each(snippetsIn(guide, 'json').map((text, index) => [index + 1, text] as const))(
    'config %i can be used as it stands',
    (_, text) => {
      const parsed = parseSnippet(text);
      expect(parsed.ok ? [] : parsed.faults).toEqual([]);
    },
  );
  return guide;
}

/** What a guide has between fences of this name, be they within a list. */
export function snippetsIn(guide: string, name: string): readonly string[] {
  const fenced = new RegExp(`^( *)\`\`\`${name}\\n([\\s\\S]*?)^ *\`\`\``, 'gm');
  return [...guide.matchAll(fenced)].map(([, , text = '']) => text);
}

/** The part of a config that a guide shows, with as little around it as a config needs. */
export function parseSnippet(text: string) {
  return parseConfig({
    version: 1,
    calendar: { zone: 'UTC' },
    boards: [{ kind: 'wins' }],
    ...Object(JSON.parse(text)),
  });
}
