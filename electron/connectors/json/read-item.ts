/** From an entry of a list to a record, or to why it is none: pure. */
import type { JsonField, JsonList } from '../../../shared/config/sources/json.ts';
import type { EntityName, RecordTypes } from '../../../shared/domain/records.ts';
import { leftOut, reason } from '../../../shared/domain/source-words.ts';
import { choiceOf, isNeeded, kindOf, otherKind, shortened, type ValueKind } from '../field-kinds.ts';
import { textOf, valueFinder } from './find-value.ts';
import { type Finder, isGroup } from './json-pointer.ts';
import { readValue, type ValueTerms } from './read-value.ts';

export type SourceRecord = RecordTypes[EntityName];

/** What an entry did not yield: why, and what a person can look for. */
export type Fault = { readonly reason: string; readonly example: string };

export type ReadItem = { readonly record: SourceRecord | null; readonly faults: readonly Fault[] };

export type ItemReader = (item: unknown) => ReadItem;

type Values = Readonly<Record<string, string | number | boolean>>;

type FieldPlan = {
  readonly field: string;
  readonly kind: ValueKind;
  readonly needed: boolean;
  /** Where it stands, as the config has it: `"/a", "/b"`. */
  readonly named: string;
  readonly find: Finder;
};

export type ReadTerms = { readonly source: string; readonly zone: string; readonly currency: string };

/** Records are complete: what a list does not tell is this. */
const defaults: { readonly [E in EntityName]?: Values } = {
  lead: { attempts: 0 },
  deal: { amount: 0 },
  activity: { kind: 'other', outbound: true, automated: false },
  traffic: { conversions: 0 },
  person: { team: 'other' },
};

export function itemReader(list: JsonList, { source, zone, currency }: ReadTerms): ItemReader {
  const { entity } = list;
  const plans = plansOf(list);
  const terms: ValueTerms = {
    prefix: `${source}:`,
    zone: list.zone ?? zone,
    dates: list.dates,
    decimal: list.decimal,
    amounts: 'amounts' in list ? list.amounts : 'major',
  };
  const usual = ('currency' in list ? list.currency?.toUpperCase() : undefined) ?? currency;

  return (item) => {
    if (!isGroup(item)) return { record: null, faults: [{ reason: reason('noGroup'), example: exampleOf(item) }] };
    const values: Record<string, string | number | boolean> = {};
    const faults: Fault[] = [];
    const found = new Map(plans.map(({ field, find }) => [field, find(item)]));
    const id = textOf(found.get('id'));
    for (const { field, kind, needed, named } of plans) {
      const value = found.get(field);
      const choice = choiceOf(entity, field);
      const told = typeof values['currency'] === 'string' ? values['currency'] : usual;
      const read = value === undefined ? undefined : readValue(kind, value, { ...terms, currency: told, choice });
      if (read !== undefined) values[field] = read;
      else if (needed) {
        const why = value === undefined ? reason('empty', named) : reason(otherKind[kind], named);
        return { record: null, faults: [{ reason: why, example: exampleOf(id ?? item) }] };
      } else if (value !== undefined) {
        const example = id === null ? exampleOf(value) : `${exampleOf(id)}: ${exampleOf(value)}`;
        faults.push({ reason: leftOut(reason(otherKind[kind], named)), example: shortened(example) });
      }
    }
    return { record: recordOf(entity, values, { source, currency: usual, texts: found }), faults };
  };
}

/** Currencies come before amounts, which are read by them. */
function plansOf(list: JsonList): readonly FieldPlan[] {
  const plans = Object.entries<JsonField | undefined>(list.fields).flatMap(([field, config]) => {
    if (config === undefined) return [];
    const find = valueFinder(config, list.empty);
    const needed = isNeeded(list.entity, field);
    return [{ field, kind: kindOf(field), needed, named: nameOf(field, config), find }];
  });
  return plans.toSorted((a, b) => Number(b.kind === 'currency') - Number(a.kind === 'currency'));
}

function nameOf(field: string, config: JsonField): string {
  if (typeof config === 'object' && 'value' in config) return `"${field}"`;
  const pointers = typeof config === 'string' ? [config] : [config.pointer].flat();
  return pointers.map((pointer) => `"${pointer}"`).join(', ');
}

type RecordTerms = {
  readonly source: string;
  readonly currency: string;
  readonly texts: ReadonlyMap<string, unknown>;
};

function recordOf(entity: EntityName, values: Values, { source, currency, texts }: RecordTerms): SourceRecord {
  const text = (field: string): string => textOf(texts.get(field)) ?? '';
  const complete: Record<string, string | number | boolean> = { ...defaults[entity], ...values };
  if (entity === 'deal' || entity === 'campaign') complete['currency'] ??= currency;
  if (entity === 'deal') complete['name'] ??= text('id');
  const parts: { readonly [E in EntityName]?: readonly unknown[] } = {
    traffic: [text('campaignId'), text('leadSource'), values['day']],
    stageChange: [values['entity'], text('entityId'), text('stage'), values['at']],
  };
  // Rows that have no id of their own: theirs is what they are about.
  complete['id'] ??= [source, ...(parts[entity] ?? [])].join(':');
  // Each field is of its kind and the needed ones are there: the edge at which it becomes a record.
  return complete as unknown as SourceRecord;
}

function exampleOf(value: unknown): string {
  return shortened(textOf(value) ?? JSON.stringify(value) ?? '');
}
