import { expect, it } from 'vitest';
import { isMapped, isTold } from '../../../../shared/domain/source-tells.ts';
import { told } from '../../../../shared/domain/told.ts';
import { aConfig } from '../../../builders/config.ts';

const sourcesOf = (settings: object) =>
  aConfig({
    sources: [{ kind: 'pipedrive', id: 'crm', company: 'acme', token: { secret: 'pipedrive' }, ...settings }],
  }).sources;

it.each([
  ['nothing is mapped', {}, { mql: false, sql: false, decisions: false }],
  [
    'a field tells of handing over',
    { fields: { mqlAt: 'Handed over on' } },
    { mql: true, sql: false, decisions: false },
  ],
  ['a label tells of qualifying', { leadStages: { sql: ['Hot'] } }, { mql: false, sql: true, decisions: true }],
  ['the archive means rejected', { archivedLeads: 'rejected' }, { mql: false, sql: false, decisions: true }],
])('where %s, promises go by that alone', (_, settings, known) => {
  expect(told(sourcesOf(settings))).toEqual({ lead: true, responses: true, ...known });
});

it('tells of campaigns only by a field, of e-mail only where it is read, and never of visits', () => {
  const tells = (settings: object) =>
    (
      [
        ['lead', 'campaignId'],
        ['lead', 'email'],
        ['traffic', 'visits'],
        ['deal', 'wonAt'],
      ] as const
    ).map(([of, field]) => isTold(sourcesOf(settings), (one) => one.entity === of && isMapped(one, field)));
  expect(tells({})).toEqual([false, true, false, true]);
  expect(tells({ fields: { campaignId: 'Campaign' }, contacts: false })).toEqual([true, false, false, true]);
});
