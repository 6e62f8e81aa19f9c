import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../electron/connectors/csv/plan-import.ts';
import { csvSource, type FileInput } from './csv-harness.ts';

const plan = (columns: object, header: readonly string[]) => {
  const [file] = csvSource([{ entity: 'deal', from: 'd.csv', columns } as FileInput]).files;
  if (!file) throw new Error('no file');
  return planImport(file, header, 'd.csv');
};

describe('planning an import', () => {
  it('finds each column in the header and knows what its field holds', () => {
    expect(
      plan({ id: 'Record ID', stage: 'Deal Stage', amount: 'Amount' }, ['Amount', 'Record ID', 'Deal Stage']),
    ).toEqual({
      kind: 'planned',
      fields: [
        { field: 'id', kind: 'id', required: true, named: '"Record ID"', columns: [1] },
        { field: 'stage', kind: 'text', required: true, named: '"Deal Stage"', columns: [2] },
        { field: 'amount', kind: 'money', required: false, named: '"Amount"', columns: [0] },
      ],
    });
  });

  it('takes a condition, renames, a default and a fixed value along', () => {
    const planned = plan(
      {
        id: { column: ['id', 'key'] },
        stage: { value: 'Won' },
        wonAt: { column: 'closed', when: { column: 'state', is: ['Won'] } },
        leadSource: { column: 'source', rename: { g: 'Google' }, otherwise: 'unknown' },
      },
      ['id', 'key', 'state', 'closed', 'source'],
    );
    expect(planned.kind === 'planned' && planned.fields).toEqual([
      { field: 'id', kind: 'id', required: true, named: '"id", "key"', columns: [0, 1] },
      { field: 'stage', kind: 'text', required: true, columns: [], otherwise: 'Won' },
      {
        field: 'wonAt',
        kind: 'instant',
        required: false,
        named: '"closed"',
        columns: [3],
        when: { column: 2, is: ['Won'] },
      },
      {
        field: 'leadSource',
        kind: 'text',
        required: false,
        named: '"source"',
        columns: [4],
        rename: { g: 'Google' },
        otherwise: 'unknown',
      },
    ]);
  });

  it('takes a column by its name in another case when there is only one', () => {
    expect(plan({ id: 'ID', stage: 'Stage' }, ['id', 'STAGE']).kind).toBe('planned');
  });

  it('names the column that is missing and those there are', () => {
    expect(plan({ id: 'id', stage: 'Stage' }, ['id', 'state', 'amount'])).toEqual({
      kind: 'impossible',
      problem: {
        code: 'columnMissing',
        params: { path: 'd.csv', column: 'Stage', field: 'stage', columns: '"id", "state", "amount"' },
      },
    });
  });

  it('lists no more columns than a person reads', () => {
    const wide = Array.from({ length: 382 }, (_, index) => `c${index}`);
    const planned = plan({ id: 'id', stage: 'c1' }, wide);
    expect(planned.kind === 'impossible' && planned.problem.params).toMatchObject({
      columns: expect.stringMatching(/"c11", …$/),
    });
  });

  it('refuses a mapped column that is there twice, and lets others be', () => {
    expect(plan({ id: 'id', stage: 'Title' }, ['id', 'Title', 'Title'])).toMatchObject({
      problem: { code: 'columnTwice' },
    });
    expect(plan({ id: 'id', stage: 'Stage' }, ['id', 'Stage', 'Title', 'Title']).kind).toBe('planned');
  });
});
