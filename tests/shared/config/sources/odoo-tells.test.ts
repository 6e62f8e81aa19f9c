import { expect, it } from 'vitest';
import { isMapped, isTold } from '../../../../shared/domain/source-tells.ts';
import { aConfig } from '../../../builders/config.ts';

const tells = (settings: object) => {
  const odoo = {
    kind: 'odoo',
    id: 'crm',
    base: 'https://acme.odoo.com',
    database: 'acme',
    key: { secret: 'odoo' },
  } as const;
  const { sources } = aConfig({ sources: [{ ...odoo, ...settings }] });
  const asked = [
    ['lead', 'createdAt'],
    ['lead', 'mqlAt'],
    ['lead', 'sqlAt'],
    ['lead', 'acceptedAt'],
    ['lead', 'leadType'],
    ['deal', 'wonAt'],
    ['activity', 'at'],
    ['campaign', 'cost'],
    ['traffic', 'visits'],
  ] as const;
  return asked
    .filter(([entity, field]) => isTold(sources, (one) => one.entity === entity && isMapped(one, field)))
    .map(([, field]) => field);
};

it('Odoo tells what it has by itself, and nothing of handovers, visits and costs', () => {
  expect(tells({})).toEqual(['createdAt', 'acceptedAt', 'wonAt', 'at']);
});

it('what its stages mean and where its fields stand is told once the config says so', () => {
  const settings = { stages: { mql: ['lead'], sql: ['Qualified'] }, fields: { leadType: 'x_kind' } };
  expect(tells(settings)).toEqual(['createdAt', 'mqlAt', 'sqlAt', 'acceptedAt', 'leadType', 'wonAt', 'at']);
});
