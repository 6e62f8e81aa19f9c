/** SQL that turns a table of texts into the columns of an entity. */
import { minorExponent } from '../../../shared/domain/money.ts';
import type { EntityName } from '../../../shared/domain/records.ts';
import { type Choice, choiceOf, noWords, yesWords } from '../../connectors/field-kinds.ts';
import { ownInstant, wallTime, type DateOrder } from './import-dates.ts';
import type { FieldImport, FileSet } from './file-import.ts';
import { type DecimalSign, numberValue } from './import-numbers.ts';
import { textColumn } from './import-raw.ts';
import { isOneOf, literal } from './import-text.ts';
import { instantOfWallTime, type ZoneRules } from './import-zone.ts';
import { entityColumns } from './schema.ts';

/** What the evidence in the files decided. */
export type FieldFormats = {
  readonly decimals: ReadonlyMap<string, DecimalSign>;
  readonly orders: ReadonlyMap<string, DateOrder>;
  readonly zone: ZoneRules;
};

/** Records are complete: what a file does not tell is this. */
const defaults: { readonly [E in EntityName]?: Readonly<Record<string, string>> } = {
  lead: { attempts: '0' },
  deal: { amount: '0' },
  activity: { kind: `'other'`, outbound: 'true', automated: 'false' },
  traffic: { conversions: '0' },
  person: { team: `'other'` },
};

/** Selects exactly the entity's columns, a row for each row of the texts and in their order. */
export function selectTyped(
  entity: EntityName,
  table: string,
  fields: readonly FieldImport[],
  set: FileSet,
  formats: FieldFormats,
  source: string,
): string {
  const mapped = new Map(fields.map((field) => [field.field, field]));
  const steps = fields.flatMap((field) => firstStep(field, formats));
  const columns = entityColumns[entity].map((column) => {
    const field = mapped.get(column.field);
    const value = field && fieldValue(entity, field, set, formats, source);
    const derived = derivedValue(entity, column.field, mapped, set, formats, source);
    // Defaults of mapped fields come later: until then, null tells of a text that could not be read.
    const known = [value, derived, field ? undefined : defaultValue(entity, column.field, set)].filter(
      (sql) => sql !== undefined,
    );
    return `${known.length > 0 ? `coalesce(${known.join(', ')})` : 'null'}::${column.type} as ${column.column}`;
  });
  return `select ${columns.join(',\n')} from (select *, ${steps.join(', ') || '1'} from ${table})`;
}

/** What a field holds where the file does not tell, if records always have it. */
export function defaultValue(entity: EntityName, field: string, set: FileSet): string | undefined {
  if (field === 'currency') return literal(set.currency);
  return defaults[entity]?.[field];
}

const wallColumn = (field: string): string => `wall_${field.toLowerCase()}`;
const ownColumn = (field: string): string => `own_${field.toLowerCase()}`;
const currencyColumn = 'code_currency';
const numberColumn = (field: string): string => `number_${field.toLowerCase()}`;

/** What is used more than once is computed once, beside the texts. */
function firstStep(field: FieldImport, formats: FieldFormats): readonly string[] {
  const text = textColumn(field.field);
  switch (field.kind) {
    case 'instant':
    case 'day':
      return [
        `${wallTime(text, formats.orders.get(field.field) ?? 'ymd')} as ${wallColumn(field.field)}`,
        `${ownInstant(text)} as ${ownColumn(field.field)}`,
      ];
    case 'money':
    case 'count':
      return [`${numberValue(text, formats.decimals.get(field.field) ?? '.')} as ${numberColumn(field.field)}`];
    case 'currency':
      return [`case when regexp_full_match(${text}, '[A-Za-z]{3}') then upper(${text}) end as ${currencyColumn}`];
    case 'text':
    case 'id':
    case 'reference':
    case 'flag':
      break;
  }
  return [];
}

/** The value of a mapped field; null where there is no text or it can't be read as what it is to be. */
function fieldValue(
  entity: EntityName,
  field: FieldImport,
  set: FileSet,
  formats: FieldFormats,
  source: string,
): string {
  const text = textColumn(field.field);
  const wall = wallColumn(field.field);
  const own = ownColumn(field.field);
  switch (field.kind) {
    case 'text':
      return choiceValue(text, choiceOf(entity, field.field)) ?? text;
    case 'id':
    case 'reference':
      return `${literal(`${source}:`)} || ${text}`;
    case 'instant':
      return `coalesce(${own}, ${instantOfWallTime(wall, formats.zone)})`;
    case 'day':
      return `coalesce(${wall}::date, timezone(${literal(set.zone)}, to_timestamp(${own} / 1000.0))::date)::varchar`;
    case 'money':
      return `try_cast(round(${numberColumn(field.field)} * ${minorUnits(set)}, 0) as bigint)`;
    case 'count':
      return `case when ${numberColumn(field.field)} = round(${numberColumn(field.field)}, 0) then try_cast(${numberColumn(field.field)} as integer) end`;
    case 'currency':
      return currencyColumn;
    case 'flag':
      break;
  }
  return `case when ${isOneOf(`lower(${text})`, yesWords)} then true when ${isOneOf(`lower(${text})`, noWords)} then false end`;
}

function choiceValue(text: string, choice: Choice | undefined): string | undefined {
  if (!choice) return undefined;
  const otherwise = choice.otherwise === null ? 'null' : literal(choice.otherwise);
  return `case when ${text} is null then null when ${isOneOf(`lower(${text})`, choice.known)} then lower(${text}) else ${otherwise} end`;
}

/** What follows from other fields: what a deal without a name is called, and ids of records that have none. */
function derivedValue(
  entity: EntityName,
  name: string,
  mapped: ReadonlyMap<string, FieldImport>,
  set: FileSet,
  formats: FieldFormats,
  source: string,
): string | undefined {
  if (entity === 'deal' && name === 'name') return textColumn('id');
  if (name !== 'id' || (entity !== 'traffic' && entity !== 'stageChange')) return undefined;
  const value = (other: string): string => {
    const field = mapped.get(other);
    return field ? fieldValue(entity, field, set, formats, source) : 'null';
  };
  const text = (other: string): string => (mapped.has(other) ? textColumn(other) : 'null');
  const parts =
    entity === 'traffic'
      ? [`coalesce(${text('campaignId')}, '')`, `coalesce(${text('leadSource')}, '')`, value('day')]
      : [value('entity'), text('entityId'), text('stage'), `(${value('at')})::varchar`];
  return `${literal(source)} || ':' || ${parts.join(` || ':' || `)}`;
}

/** Minor units of one major unit, by the row's currency where it has one, as an exact decimal. */
function minorUnits(set: FileSet): string {
  const usual = 10 ** minorExponent(set.currency);
  const hasColumn = set.files[0]?.fields.some(({ kind }) => kind === 'currency') ?? false;
  if (!hasColumn) return `${usual}::decimal(5, 0)`;
  const currencies = [...Intl.supportedValuesOf('currency'), 'CLF', 'UYW'];
  const cases = [0, 3, 4].map((exponent) => {
    const codes = currencies.filter((code) => minorExponent(code) === exponent);
    return `when ${isOneOf(currencyColumn, codes)} then ${10 ** exponent}`;
  });
  const isUsual = `${currencyColumn} is null or ${currencyColumn} = ${literal(set.currency)}`;
  return `case when ${isUsual} then ${usual} ${cases.join(' ')} else 100 end::decimal(5, 0)`;
}
