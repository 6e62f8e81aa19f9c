import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../shared/config/parse-config.ts';
import { webhookSettings } from '../../../../shared/config/sources/webhook-settings.ts';
import { pushTypes, webhookSchema } from '../../../../shared/config/sources/webhook.ts';

const shortest = { kind: 'webhook', id: 'push', port: 4311, secret: { secret: 'push' } };

describe('a webhook source', () => {
  it('listens for programs of this computer alone, and takes everything, unless told otherwise', () => {
    expect(webhookSchema.parse(shortest)).toEqual({
      ...shortest,
      host: '127.0.0.1',
      path: '/push',
      hostNames: [],
      accepts: [...pushTypes],
      perMinute: 60,
    });
  });

  it.each([{ host: '0.0.0.0' }, { host: '192.168.1.20' }, { host: '::' }, { path: '/' }, { path: '/push/5b1f-0c.9a' }])(
    'may have %o',
    (change) => {
      expect(webhookSchema.parse({ ...shortest, ...change })).toMatchObject(change);
    },
  );

  it.each([
    [{ host: 'example.com' }, ['host']],
    [{ host: '' }, ['host']],
    [{ port: 0 }, ['port']],
    [{ port: 65_536 }, ['port']],
    [{ path: 'push' }, ['path']],
    [{ path: '/push?key=1' }, ['path']],
    [{ secret: 'written here' }, ['secret']],
    [{ accepts: [] }, ['accepts']],
    [{ accepts: ['offer'] }, ['accepts', 0]],
    [{ perMinute: 0 }, ['perMinute']],
  ])('may not have %o, which is told with its place', (change, place) => {
    const sources = [{ ...shortest, ...change }];
    const parsed = parseConfig({ version: 1, calendar: { zone: 'UTC' }, boards: [{ kind: 'wins' }], sources });
    expect(parsed).toMatchObject({ ok: false, faults: [{ path: ['sources', 0, ...place] }] });
  });
});

it('two of them on one port are told', () => {
  const parsedWith = (other: object) =>
    parseConfig({
      version: 1,
      calendar: { zone: 'UTC' },
      boards: [{ kind: 'wins' }],
      sources: [shortest, { ...shortest, id: 'more', ...other }],
    });
  expect(parsedWith({})).toMatchObject({
    ok: false,
    faults: [{ path: ['sources'], code: 'twice', params: { name: '127.0.0.1:4311' } }],
  });
  expect(parsedWith({ port: 4312 })).toMatchObject({ ok: true });
});

describe('its settings', () => {
  it('are those of its config, and needed where that needs them', () => {
    const optional = webhookSettings.settings.filter(({ required }) => !required).map(({ at }) => at);
    const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
      webhookSchema.shape;
    const names = webhookSettings.settings.map(({ at }) => at.split('.')[0] ?? '');
    expect(names.filter((name) => shape[name] === undefined)).toEqual([]);
    expect(names.filter((name) => shape[name]?.safeParse(undefined).success === true)).toEqual(optional);
  });
});
