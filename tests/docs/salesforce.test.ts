import { expect, it } from 'vitest';
import { salesforceSettings } from '../../shared/config/sources/salesforce-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { readGuide } from './guide-snippets.ts';

const guide = readGuide(salesforceSettings.guide);

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
