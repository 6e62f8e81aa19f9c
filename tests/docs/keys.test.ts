import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyNames } from '../../renderer/wall/key-names.ts';
import { type HelpLine, helpLines } from '../../renderer/wall/keymap.ts';
import { textsFor } from '../../shared/texts/texts.ts';

const { help } = textsFor('en');

const row = (line: HelpLine): string => {
  const caps = keyNames(line, help).map((name) => `\`${name}\``);
  return `| ${caps.join(' ')} | ${help.keys[line.help]} |`;
};

it('the keys in the README are those of the wall, each with what the help says of it', () => {
  const place = { host: 'desktop', boards: 9, numbers: 7 } as const;
  const lines = (['locked', 'open'] as const).flatMap((lock) => helpLines(['wall'], { ...place, lock }));
  const expected = [...new Set(lines.map(row))];
  const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const written = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(written.map((line) => line.replace(/ +/g, ' ')).toSorted()).toEqual(expected.toSorted());
});
