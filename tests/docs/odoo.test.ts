import { expect, it } from 'vitest';
import { odooFields } from '../../shared/config/sources/odoo.ts';
import { odooSettings } from '../../shared/config/sources/odoo-settings.ts';
import { type Problem, problemSentence } from '../../shared/domain/problem.ts';
import { readGuide } from './guide-snippets.ts';

const guide = readGuide(odooSettings.guide);

it('tells of every setting, and of every field that may stand elsewhere', () => {
  const names = odooSettings.settings.flatMap(({ at }) => at.split('.'));
  expect(names.filter((name) => !guide.includes(`"${name}"`))).toEqual([]);
  expect(odooFields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
});

const [name, vendor] = ['odoo', 'Odoo'];
const address = 'https://acme.odoo.com';
const problems: readonly (readonly [string, Problem])[] = [
  ['a secret', { code: 'secretMissing', params: { name, variable: 'TANDEM_SECRET_ODOO' } }],
  ['a key', { code: 'keyRefused', params: { vendor, name, status: 401 } }],
  ['a right', { code: 'scopeMissing', params: { vendor, name, what: 'crm.lead', scope: 'crm.lead (read)' } }],
  ['a database', { code: 'answerUnexpected', params: { address, place: 'database' } }],
  ['a login', { code: 'answerUnexpected', params: { address, place: 'user' } }],
  ['a page', { code: 'answerNotJson', params: { address, found: 'page' } }],
  ['a stage', { code: 'nameUnknown', params: { vendor, what: 'stage', name: 'Qualifed' } }],
  ['an address', { code: 'addressNotAllowed', params: { address, reason: 'it leads on to www.acme.com' } }],
  ['a certificate', { code: 'certificateNotTrusted', params: { address, reason: 'SELF_SIGNED' } }],
];

it.each(problems)('quotes what the wall says of %s', (_, problem) => {
  const quoted = [...guide.matchAll(/^\| (.+?) +\|/gm)].map(([, cell = '']) => cell);
  expect(quoted.filter((cell) => problemSentence(problem).includes(cell))).toHaveLength(1);
});
