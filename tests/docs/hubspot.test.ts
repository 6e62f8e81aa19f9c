import { expect, it } from 'vitest';
import { hubspotSettings } from '../../shared/config/sources/hubspot-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { readGuide } from './guide-snippets.ts';

const guide = readGuide(hubspotSettings.guide);

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
