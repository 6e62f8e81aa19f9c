/** Reads SOQL: as much of it as clients of the interface write. */
export type Value = string | number | boolean | null;

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly path: string; readonly operator: string; readonly values: readonly Value[] };

export type Query = {
  readonly fields: readonly (string | Query)[];
  readonly from: string;
  readonly where: Condition | null;
  readonly orderBy: readonly { readonly path: string; readonly descending: boolean }[];
  readonly limit: number;
};

export class MalformedQuery extends Error {}

const tokens =
  /\s*('(?:\\.|[^'\\])*'|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})|\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?|[A-Za-z_][\w.]*|<=|>=|!=|<>|[=<>(),])/y;

export function parseQuery(text: string): Query {
  const words: string[] = [];
  tokens.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = tokens.lastIndex) {
    const found = tokens.exec(text);
    if (!found?.[1]) throw new MalformedQuery(`unexpected token: '${text.slice(at, at + 10)}'`);
    words.push(found[1]);
  }
  let next = 0;
  const is = (word: string): boolean => words[next]?.toUpperCase() === word;
  const skip = (word: string): boolean => {
    const found = is(word);
    if (found) next += 1;
    return found;
  };
  const take = (): string => words[next++] ?? fail();
  const fail = (): never => {
    throw new MalformedQuery(`unexpected token: '${words[next] ?? '<EOF>'}'`);
  };
  const need = (word: string): void => {
    if (!skip(word)) fail();
  };
  const list = <T>(one: () => T): readonly T[] => {
    const all = [one()];
    while (skip(',')) all.push(one());
    return all;
  };

  const query = (): Query => {
    need('SELECT');
    const fields = list(() => (is('(') ? inBrackets(query) : take()));
    need('FROM');
    const from = take();
    const where = skip('WHERE') ? condition() : null;
    const orderBy = skip('ORDER') ? (need('BY'), list(order)) : [];
    return { fields, from, where, orderBy, limit: skip('LIMIT') ? Number(take()) : Infinity };
  };
  const inBrackets = <T>(inside: () => T): T => {
    need('(');
    const found = inside();
    need(')');
    return found;
  };
  const order = () => {
    const path = take();
    return { path, descending: skip('DESC') || (skip('ASC'), false) };
  };
  const condition = (): Condition => {
    const first = part();
    const kind = is('AND') ? 'all' : is('OR') ? 'any' : null;
    if (kind === null) return first;
    const of = [first];
    while (skip(kind === 'all' ? 'AND' : 'OR')) of.push(part());
    // The language wants brackets where both stand side by side.
    if (is('AND') || is('OR')) fail();
    return { kind, of };
  };
  const part = (): Condition => {
    if (skip('NOT')) return { kind: 'not', of: part() };
    if (is('(')) return inBrackets(condition);
    const path = take();
    if (skip('IN')) return { kind: 'compare', path, operator: '=', values: inBrackets(() => list(value)) };
    return { kind: 'compare', path, operator: take(), values: [value()] };
  };
  const value = (): Value => {
    const word = take();
    if (word.startsWith("'")) return word.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^(true|false)$/i.test(word)) return word.toLowerCase() === 'true';
    if (/^null$/i.test(word)) return null;
    return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
  };

  const whole = query();
  if (next < words.length) fail();
  return whole;
}
