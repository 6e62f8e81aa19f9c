import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { filesOf, isMapped, isTold } from '../../../shared/domain/source-tells.ts';
import { aConfig } from '../../builders/config.ts';

type Source = ConfigDocument['sources'][number];

const demo: Source = { kind: 'demo', id: 'demo' };
const crm: Source = {
  kind: 'csv',
  id: 'crm',
  files: [
    { entity: 'lead', from: 'leads.csv', columns: { id: 'id', createdAt: 'created', mqlAt: 'handed_over' } },
    { entity: 'deal', from: 'deals.csv', columns: { id: 'id', stage: 'stage' } },
  ],
};
const calls: Source = {
  kind: 'csv',
  id: 'calls',
  files: [{ entity: 'activity', from: 'calls.csv', columns: { id: 'id', at: 'at' } }],
};

const sourcesOf = (...sources: Source[]) => aConfig({ sources }).sources;

describe('what the sources tell', () => {
  it('is everything where one of them is the demo', () => {
    expect(isTold(sourcesOf(crm, demo), () => false)).toBe(true);
  });

  it('is what a file of any source tells by itself', () => {
    expect(isTold(sourcesOf(crm, calls), ({ entity }) => entity === 'activity')).toBe(true);
    expect(isTold(sourcesOf(crm), ({ entity }) => entity === 'activity')).toBe(false);
    expect(isTold(sourcesOf(crm), (file) => file.entity === 'deal' && isMapped(file, 'mqlAt'))).toBe(false);
  });

  it('is what a list of a JSON interface is mapped for', () => {
    const fields = { id: '/id', createdAt: '/created', mqlAt: '/qualified' };
    const lists = [{ entity: 'lead' as const, url: 'leads', fields }];
    const sources = sourcesOf({ kind: 'json', id: 'json', base: 'https://crm.example.com', lists });
    const tells = (of: string, field: string) => isTold(sources, (one) => one.entity === of && isMapped(one, field));
    expect([tells('lead', 'mqlAt'), tells('lead', 'sqlAt'), tells('deal', 'id')]).toEqual([true, false, false]);
  });

  it('is every field of what may be pushed, and nothing of what may not', () => {
    const hook = { kind: 'webhook', id: 'hook', port: 4311, secret: { secret: 'push' } } as const;
    const tells = (accepts?: ('lead' | 'win')[]) => {
      const sources = sourcesOf(crm, { ...hook, ...(accepts ? { accepts } : {}) });
      const asked = [
        ['lead', 'firstResponseAt'],
        ['deal', 'wonAt'],
        ['activity', 'at'],
        ['campaign', 'name'],
      ] as const;
      return asked.map(([of, field]) => isTold(sources, (one) => one.entity === of && isMapped(one, field)));
    };
    expect(tells()).toEqual([true, true, true, false]);
    expect(tells(['win'])).toEqual([false, true, false, false]);
    expect(tells(['lead'])).toEqual([true, false, false, false]);
  });

  it('is only what is taken of a source', () => {
    const hook = { kind: 'webhook', id: 'hook', port: 4311, secret: { secret: 'push' } } as const;
    const portal = { kind: 'hubspot', id: 'portal', key: { secret: 'portal' } } as const;
    const tells = (source: Source) =>
      (['lead', 'deal', 'activity'] as const).map((of) => isTold(sourcesOf(source), ({ entity }) => entity === of));
    expect(tells({ ...crm, take: ['deal'] })).toEqual([false, true, false]);
    expect(tells({ ...hook, take: ['deal', 'campaign'] })).toEqual([false, true, false]);
    expect(tells({ ...portal, take: ['lead', 'activity'] })).toEqual([true, false, true]);
    expect(filesOf(sourcesOf({ ...crm, take: ['deal'] })).map(({ entity }) => entity)).toEqual(['deal']);
  });

  it('stands in the files of all that have any', () => {
    expect(filesOf(sourcesOf(crm, demo, calls)).map(({ entity }) => entity)).toEqual(['lead', 'deal', 'activity']);
  });

  it('is a field that has a column, and nothing that only sounds like one', () => {
    const [leads] = filesOf(sourcesOf(crm));
    if (!leads) throw new Error('no file of leads');
    expect(['mqlAt', 'sqlAt', 'handed_over', 'toString'].map((field) => isMapped(leads, field))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
