import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';
import { hubspotSettings } from '../../shared/config/sources/hubspot-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs', hubspotSettings.guide), 'utf8');
const snippets = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

it.each(snippets.map((text, index) => [index + 1, text] as const))('snippet %i can be used as it stands', (_, text) => {
  const parsed = parseConfig({
    version: 1,
    calendar: { zone: 'UTC' },
    boards: [{ kind: 'wins' }],
    ...JSON.parse(text),
  });
  expect(parsed.ok ? [] : parsed.faults).toEqual([]);
});

it('tells of every setting', () => {
  const told = hubspotSettings.settings.filter(({ at }) => guide.includes(at.split('.').at(-1) ?? at));
  expect(told).toHaveLength(hubspotSettings.settings.length);
});

const name = 'hubspot';
const vendor = 'HubSpot';
const problems: readonly Problem[] = [
  { code: 'secretMissing', params: { name, variable: 'TANDEM_SECRET_HUBSPOT' } },
  { code: 'keyRefused', params: { vendor, name, status: 401 } },
  { code: 'scopeMissing', params: { vendor, name, what: 'deals', scope: 'crm.objects.deals.read' } },
  { code: 'nameUnknown', params: { vendor, what: 'field', name: 'product_interest' } },
  { code: 'dailyShareSpent', params: { used: 6000, share: 0.2 } },
  { code: 'dailyLimitReached', params: { vendor } },
  { code: 'addressBusy', params: { address: 'https://api.hubapi.com' } },
  { code: 'serverFailed', params: { address: 'https://api.hubapi.com', status: 477 } },
];

it.each(problems)('quotes what the wall says of $code', (problem) => {
  const quoted = [...guide.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});
