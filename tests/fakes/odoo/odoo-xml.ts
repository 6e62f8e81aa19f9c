/** As much of XML-RPC as clients of Odoo speak. */
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export type XmlCall = { readonly method: string; readonly params: readonly unknown[] };

export function parseCall(text: string): XmlCall {
  const method = /<methodName>([^<]*)<\/methodName>/.exec(text)?.[1] ?? '';
  // Tags and the text between them, in their order.
  const tokens = text.slice(text.indexOf('<params>')).match(/<[^>]+>|[^<]+/g) ?? [];
  const params: unknown[] = [];
  const rest = [...tokens];
  while (rest.length > 0) if (rest.shift() === '<value>') params.push(takeValue(rest));
  return { method, params };
}

/** What follows an opened `value`, up to its end. */
function takeValue(rest: string[]): unknown {
  const tag = rest.shift() ?? '';
  if (tag === '</value>') return '';
  if (!tag.startsWith('<')) return endAt(rest, '</value>', unescaped(tag));
  if (tag.endsWith('/>')) return endAt(rest, '</value>', tag === '<nil/>' ? null : '');
  const value = contentOf(tag, rest);
  return endAt(rest, '</value>', value);
}

function contentOf(tag: string, rest: string[]): unknown {
  if (tag === '<array>') return takeMany(rest, '</array>', () => takeValue(rest));
  if (tag === '<struct>') {
    let name = '';
    const fields: [string, unknown][] = [];
    for (let token = rest.shift(); token !== undefined && token !== '</struct>'; token = rest.shift()) {
      if (token === '<name>') name = unescaped(rest.shift() ?? '');
      if (token === '<value>') fields.push([name, takeValue(rest)]);
    }
    return Object.fromEntries(fields);
  }
  const text = rest[0]?.startsWith('</') === true ? '' : unescaped(rest.shift() ?? '');
  rest.shift();
  if (tag === '<boolean>') return text === '1';
  return tag === '<int>' || tag === '<i4>' || tag === '<double>' ? Number(text) : text;
}

function takeMany(rest: string[], end: string, take: () => unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let token = rest.shift(); token !== undefined && token !== end; token = rest.shift()) {
    if (token === '<value>') found.push(take());
  }
  return found;
}

function endAt<T>(rest: string[], end: string, value: T): T {
  while (rest.length > 0 && rest.shift() !== end);
  return value;
}

const unescaped = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (letter) => `&${Object.keys(entities).find((name) => entities[name] === letter)};`);

export function writeResult(value: unknown): string {
  return `<?xml version='1.0'?><methodResponse><params><param>${xmlOf(value)}</param></params></methodResponse>`;
}

export function writeFault(code: number, text: string): string {
  const fault = xmlOf({ faultCode: code, faultString: text });
  return `<?xml version='1.0'?><methodResponse><fault>${fault}</fault></methodResponse>`;
}

function xmlOf(value: unknown): string {
  return `<value>${bareXml(value)}</value>`;
}

function bareXml(value: unknown): string {
  if (typeof value === 'boolean') return `<boolean>${Number(value)}</boolean>`;
  if (typeof value === 'number') return Number.isInteger(value) ? `<int>${value}</int>` : `<double>${value}</double>`;
  if (typeof value === 'string') return `<string>${escaped(value)}</string>`;
  if (Array.isArray(value)) return `<array><data>${value.map(xmlOf).join('')}</data></array>`;
  if (typeof value !== 'object' || value === null) return '<nil/>';
  const members = Object.entries(value).map(
    ([name, one]) => `<member><name>${escaped(name)}</name>${xmlOf(one)}</member>`,
  );
  return `<struct>${members.join('')}</struct>`;
}
