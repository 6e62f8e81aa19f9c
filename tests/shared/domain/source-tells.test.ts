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
