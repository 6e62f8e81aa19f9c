/** Searches as HubSpot answers them: one sort, 200 to the page, 10,000 results to the query, no unknown property. */
import { z } from 'zod';
import type { Crowd, FakeObject, FakeTable } from './hubspot-table.ts';

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(['EQ', 'GT', 'GTE', 'LT', 'LTE', 'IN', 'HAS_PROPERTY']),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
type Filter = z.output<typeof filterSchema>;

const sortSchema = z.union([z.string(), z.object({ propertyName: z.string() }).transform((sort) => sort.propertyName)]);
const requestSchema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).max(1),
  sorts: z.array(sortSchema).max(1).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().max(200).default(10),
  after: z.union([z.string(), z.number()]).transform(Number).optional(),
});

export type SearchAnswer =
  | {
      readonly kind: 'found';
      readonly total: number;
      readonly objects: readonly FakeObject[];
      readonly next: number | null;
    }
  | { readonly kind: 'bad'; readonly message: string };

const mostResults = 10_000;

/** Remembers which of a crowd a filter lets through: looking through 200,000 for every page would take minutes. */
export function createSearch() {
  const matches = new Map<string, Int32Array>();

  const matchesOf = (table: FakeTable, crowd: Crowd, filters: readonly Filter[]): Int32Array | null => {
    if (filters.length === 0) return null;
    const key = `${crowd.firstId} ${table.stamp} ${JSON.stringify(filters)}`;
    const found = matches.get(key) ?? Int32Array.from(indexesOf(table, crowd, filters));
    matches.set(key, found);
    return found;
  };

  return (table: FakeTable, body: unknown, known: ReadonlySet<string>): SearchAnswer => {
    const read = requestSchema.safeParse(body);
    if (!read.success) return { kind: 'bad', message: 'invalid request' };
    const { filterGroups, sorts, properties, limit, after = 0 } = read.data;
    const unknown = properties.find((name) => !known.has(name));
    if (unknown !== undefined) return { kind: 'bad', message: `Property "${unknown}" does not exist` };
    if (after + limit > mostResults) return { kind: 'bad', message: 'more than 10,000 results' };
    const filters = filterGroups[0]?.filters ?? [];
    const sortBy = sorts[0] ?? 'hs_object_id';
    const own = table.indexed().filter((one) => filters.every((filter) => passes(one, filter)));
    const { count, first } = fromCrowd(table, filters, after + limit, matchesOf);
    const objects = [...own, ...first]
      .toSorted((a, b) => keyOf(a, sortBy) - keyOf(b, sortBy) || Number(a.id) - Number(b.id))
      .slice(after, after + limit);
    const total = own.length + count;
    return { kind: 'found', total, objects, next: after + limit < total ? after + limit : null };
  };
}

/** The crowd is in the order of its ids and of its changes alike, so bounds on either are bounds on its row. */
function fromCrowd(
  table: FakeTable,
  filters: readonly Filter[],
  most: number,
  matchesOf: (table: FakeTable, crowd: Crowd, filters: readonly Filter[]) => Int32Array | null,
): { readonly count: number; readonly first: readonly FakeObject[] } {
  const crowd = table.crowd();
  if (!crowd) return { count: 0, first: [] };
  const isBound = ({ propertyName, operator }: Filter): boolean =>
    (propertyName === table.stamp || propertyName === 'hs_object_id') && operator !== 'IN';
  const others = filters.filter((filter) => !isBound(filter));
  const bounds = filters.filter(isBound);
  const rows = matchesOf(table, crowd, others);
  const length = rows?.length ?? crowd.count;
  const rowAt = (place: number): number => rows?.[place] ?? place;
  const key = (place: number, { propertyName }: Filter): number =>
    propertyName === table.stamp ? crowd.changedAt(rowAt(place)) : crowd.firstId + rowAt(place);
  let [from, to] = [0, length];
  for (const bound of bounds) {
    const value = Number(bound.value);
    if (bound.operator === 'GTE')
      from = Math.max(
        from,
        firstPlace(length, (place) => key(place, bound) >= value),
      );
    if (bound.operator === 'GT')
      from = Math.max(
        from,
        firstPlace(length, (place) => key(place, bound) > value),
      );
    if (bound.operator === 'LTE')
      to = Math.min(
        to,
        firstPlace(length, (place) => key(place, bound) > value),
      );
  }
  const first: FakeObject[] = [];
  for (let place = from; place < to && first.length < most; place += 1) {
    const one = table.fromCrowd(rowAt(place));
    if (one && !table.isHeld(one.id)) first.push(one);
  }
  return { count: Math.max(0, to - from), first };
}

function firstPlace(length: number, isAt: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* indexesOf(table: FakeTable, crowd: Crowd, filters: readonly Filter[]): Generator<number> {
  for (let index = 0; index < crowd.count; index += 1) {
    const one = table.fromCrowd(index);
    if (one && filters.every((filter) => passes(one, filter))) yield index;
  }
}

function passes({ properties }: FakeObject, { propertyName, operator, value = '', values = [] }: Filter): boolean {
  const own = properties[propertyName];
  if (own === null || own === undefined || own === '') return false;
  if (operator === 'HAS_PROPERTY') return true;
  if (operator === 'EQ') return own === value || numberOf(own) === numberOf(value);
  if (operator === 'IN') return values.includes(own);
  const [a, b] = [numberOf(own), numberOf(value)];
  return operator === 'GT' ? a > b : operator === 'GTE' ? a >= b : operator === 'LT' ? a < b : a <= b;
}

function keyOf({ properties }: FakeObject, name: string): number {
  return numberOf(properties[name] ?? '');
}

function numberOf(text: string): number {
  return /^-?[\d.]+$/.test(text) ? Number(text) : Date.parse(text);
}
