import { expect, it } from 'vitest';
import { sourceCommon } from '../../../shared/config/sources/common.ts';
import { salesforceSchema } from '../../../shared/config/sources/salesforce.ts';
import { salesforceSettings } from '../../../shared/config/sources/salesforce-settings.ts';

const examples = {
  clientSecret: { with: 'clientSecret', clientSecret: { secret: 'salesforce' } },
  privateKey: { with: 'privateKey', privateKey: { secret: 'key' }, username: 'tandem@acme.example' },
  refreshToken: { with: 'refreshToken', refreshToken: { secret: 'token' } },
};

it('each way of signing in that is offered can be configured', () => {
  const offered = salesforceSettings.settings.find(({ at }) => at === 'signIn.with')?.choices ?? [];
  expect(offered.map(({ value }) => value)).toEqual(Object.keys(examples));
  const config = { kind: 'salesforce', id: 'crm', host: 'https://acme.my.salesforce.com', clientId: 'app' };
  for (const signIn of Object.values(examples))
    expect(salesforceSchema.safeParse({ ...config, signIn }).success).toBe(true);
});

it('every setting of the config is described, and nothing else', () => {
  const described = new Set(salesforceSettings.settings.map(({ at }) => at.split('.')[0]));
  const shared = new Set(['kind', ...Object.keys(sourceCommon)]);
  const known = Object.keys(salesforceSchema.shape).filter((name) => !shared.has(name));
  expect(described).toEqual(new Set(known));
});
