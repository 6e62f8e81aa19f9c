import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../shared/config/parse-config.ts';

const secret = { secret: 'crm' };

/** A source of each kind that shows a key to an address of the config. */
const sources: readonly (readonly [string, string, object])[] = [
  ['hubspot', 'address', { key: secret }],
  ['pipedrive', 'base', { company: 'acme', token: secret }],
  ['salesforce', 'host', { clientId: 'app', signIn: { with: 'clientSecret', clientSecret: secret } }],
  ['odoo', 'base', { database: 'acme', key: secret }],
  ['json', 'base', { lists: [{ entity: 'person', url: 'people', fields: { id: '/id', name: '/n', team: '/t' } }] }],
];

describe.each(sources)('the address of a source of %s', (kind, at, settings) => {
  const faultsOf = (address: string): readonly string[] => {
    const parsed = parseConfig({
      version: 1,
      calendar: { zone: 'UTC' },
      sources: [{ kind, id: 'crm', ...settings, [at]: address }],
      boards: [{ kind: 'wins' }],
    });
    return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`);
  };

  it.each([
    'https://crm.example.com',
    'https://crm.example.com:8443/',
    'https://büro.example',
    'http://127.0.0.1:8080',
    'http://localhost',
    'http://192.168.1.20:8069',
    'http://[::1]:8080',
    'http://[fd12:3456::1]',
    'http://crm',
    'http://crm.intranet',
  ])('may be %s', (address) => {
    expect(faultsOf(address)).toEqual([]);
  });

  it.each([
    ['http://crm.example.com', 'anybody on the way could read the key'],
    ['http://8.8.8.8', 'anybody on the way could read the key'],
    ['http://134744072', 'it is 8.8.8.8 in other words'],
    ['http://0x08080808', 'it is 8.8.8.8 in other words'],
    ['http://８.８.８.８', 'it is 8.8.8.8 in other words'],
    ['http://１３４７４４０７２', 'it is 8.8.8.8 in other words'],
    ['http://010.010.010.010', 'it is 8.8.8.8 in other words'],
    ['http://[2001:db8::1]', 'anybody on the way could read the key'],
    ['https://me:word@crm.example.com', 'a config holds no password'],
    ['https://crm.example.com?key=1', 'a config holds no key'],
    ['https://crm.example.com:99999', 'there is no such port'],
    ['ftp://127.0.0.1', 'nobody speaks it'],
    ['crm.example.com', 'it is no address'],
    ['', 'it is no address'],
  ])('is never "%s": %s', (address) => {
    expect(faultsOf(address)).toEqual([`${at} officeAddress`]);
  });
});

it('of Salesforce ends with its name: what else a browser shows there is no part of it', () => {
  const [, , settings] = sources[2] ?? [];
  const host = 'https://acme.my.salesforce.com/lightning/page/home';
  const parsed = parseConfig({
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [{ kind: 'salesforce', id: 'crm', ...settings, host }],
    boards: [{ kind: 'wins' }],
  });
  expect(parsed).toMatchObject({ ok: false, faults: [{ code: 'unusable', path: ['sources', 0, 'host'] }] });
});
