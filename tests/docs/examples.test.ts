import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';

const examples = resolve(import.meta.dirname, '../../docs/examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.json'));

it('has examples', () => {
  expect(names).toEqual(expect.arrayContaining(['maven.json', 'olist.json', 'tryton.json']));
});

it.each(names)('%s is a config that can be used and shows goal, agreement, wins and funnel', (name) => {
  const parsed = parseConfig(JSON.parse(readFileSync(resolve(examples, name), 'utf8')));
  expect(parsed).toMatchObject({ ok: true });
  const kinds = parsed.ok ? parsed.config.boards.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(expect.arrayContaining(['shared-goal', 'agreement-status', 'wins', 'funnel']));
});
