/** Keeps the records of a measure that its filters want. */
import { foldName } from '../../../../shared/domain/fold-name.ts';
import type { RecordFilter } from '../../../../shared/domain/goal-answer.ts';
import type { EntityName } from '../../../../shared/domain/records.ts';
import { foldedName } from '../fold-name.ts';
import type { Parameters } from '../query.ts';
import { entityColumns } from '../schema.ts';

/** SQL with the parameters it needs. */
export type Sql = { readonly sql: string; readonly parameters: Parameters };

/**
 * The condition that all filters hold, over a relation with the entity's columns. Texts are compared trimmed and in any
 * case; an absent value is none of them, and so passes every `isNot`. Only numbers lie within bounds; a deal's amount is
 * its `value` in the question's currency. Throws where the entity has no such field.
 */
export function filterCondition(entity: EntityName, filters: readonly RecordFilter[]): Sql {
  const parts = filters.flatMap((filter, index) => filterParts(entity, filter, index));
  return {
    sql: ['true', ...parts.map(({ sql }) => sql)].join(' and '),
    parameters: Object.fromEntries(parts.flatMap(({ parameters }) => Object.entries(parameters))),
  };
}

function filterParts(
  entity: EntityName,
  { field, is, isNot, atLeast, below }: RecordFilter,
  index: number,
): readonly Sql[] {
  const found = entityColumns[entity].find((column) => column.field === field);
  if (!found) throw new Error(`A ${entity} has no field "${field}"`);
  const column = entity === 'deal' && field === 'amount' ? 'value' : found.column;
  const isNumber = found.type !== 'VARCHAR' && found.type !== 'BOOLEAN';
  const among = (name: string, texts: readonly string[], not = ''): Sql => ({
    sql: `${not} coalesce(list_contains($${name}${index}::varchar[], ${foldedName(`${column}::varchar`)}), false)`,
    parameters: { [`${name}${index}`]: texts.map(foldName) },
  });
  const within = (name: string, comparison: string, bound: number): Sql =>
    isNumber
      ? {
          sql: `coalesce(${column} ${comparison} $${name}${index}, false)`,
          parameters: { [`${name}${index}`]: { double: bound } },
        }
      : { sql: 'false', parameters: {} };
  return [
    ...(is ? [among('is', is)] : []),
    ...(isNot ? [among('isNot', isNot, 'not')] : []),
    ...(atLeast === undefined ? [] : [within('atLeast', '>=', atLeast)]),
    ...(below === undefined ? [] : [within('below', '<', below)]),
  ];
}
