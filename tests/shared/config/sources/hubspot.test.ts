import { describe, expect, it } from 'vitest';
import { hubspotSchema } from '../../../../shared/config/sources/hubspot.ts';

const source = { kind: 'hubspot', id: 'crm', key: { secret: 'hubspot' } };

describe('the address of HubSpot', () => {
  it('is its own, unless a proxy stands before it', () => {
    expect(hubspotSchema.parse(source).address).toBe('https://api.hubapi.com');
  });

  it.each(['https://proxy.example.com', 'http://127.0.0.1:8080'])('can be %s', (address) => {
    expect(hubspotSchema.safeParse({ ...source, address }).success).toBe(true);
  });

  it.each(['http://proxy.example.com', 'ftp://127.0.0.1', 'https://me:word@proxy.example.com', 'proxy'])(
    'is never %s: the key would travel where others can read it',
    (address) => {
      expect(hubspotSchema.safeParse({ ...source, address }).success).toBe(false);
    },
  );
});
