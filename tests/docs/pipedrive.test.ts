import { expect, it } from 'vitest';
import { pipedriveSettings } from '../../shared/config/sources/pipedrive-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { readGuide } from './guide-snippets.ts';

const guide = readGuide(pipedriveSettings.guide);

it('tells of every setting', () => {
  const told = pipedriveSettings.settings.filter(({ at }) => guide.includes(at.split('.').at(-1) ?? at));
  expect(told).toHaveLength(pipedriveSettings.settings.length);
});

const name = 'pipedrive';
const vendor = 'Pipedrive';
const problems: readonly Problem[] = [
  { code: 'secretMissing', params: { name, variable: 'TANDEM_SECRET_PIPEDRIVE' } },
  { code: 'keyRefused', params: { vendor, name, status: 401 } },
  { code: 'scopeMissing', params: { vendor, name, what: 'leads', scope: 'leads:read' } },
  { code: 'nameUnknown', params: { vendor, what: 'field', name: 'Campaign' } },
  { code: 'dailyShareSpent', params: { used: 6000, share: 0.2 } },
  { code: 'dailyLimitReached', params: { vendor } },
  { code: 'addressBusy', params: { address: 'https://acme.pipedrive.com' } },
];

it.each(problems)('quotes what the wall says of $code', (problem) => {
  const quoted = [...guide.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});
