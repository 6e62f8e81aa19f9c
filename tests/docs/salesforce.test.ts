import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse-config.ts';
import { salesforceSettings } from '../../shared/config/sources/salesforce-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs', salesforceSettings.guide), 'utf8');
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
  const told = salesforceSettings.settings.filter(({ at }) => {
    const [first = '', second = first] = at.split('.');
    return guide.includes(`"${first}"`) && guide.includes(`"${second}"`);
  });
  expect(told).toEqual(salesforceSettings.settings);
});

const [name, vendor] = ['salesforce', 'Salesforce'];
const address = 'https://acme.my.salesforce.com';
const problems: readonly Problem[] = [
  { code: 'secretMissing', params: { name, variable: 'TANDEM_SECRET_SALESFORCE' } },
  { code: 'keyRefused', params: { vendor, name, status: 400 } },
  { code: 'scopeMissing', params: { vendor, name, what: 'Campaign', scope: 'Read (Campaign)' } },
  { code: 'answerTooSlow', params: { address, seconds: 120 } },
  { code: 'nameUnknown', params: { vendor, what: 'field', name: 'Lead.Rejection_Reason__c' } },
  { code: 'addressNotAllowed', params: { address, reason: 'it leads on to https://acme.my.salesforce.com' } },
  { code: 'dailyShareSpent', params: { used: 20_000, share: 0.2 } },
  { code: 'dailyLimitReached', params: { vendor } },
  { code: 'serverFailed', params: { address, status: 503 } },
];

it.each(problems)('quotes what the wall says of $code', (problem) => {
  const told = guide.slice(guide.indexOf('| the wall says'));
  const quoted = [...told.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});
