/** A Salesforce org on loopback: its sign-in, what it tells of its objects, and its queries with their pages and limits. */
import { createVerify } from 'node:crypto';
import { type ApiCall, type ApiReply, type ApiServer, startApiServer } from '../api-server.ts';
import { standardObjects } from './objects.ts';
import type { OrgRows } from './org-rows.ts';
import { answerQuery, Refusal, shapeOf, type Tables } from './soql-answer.ts';
import { MalformedQuery, parseQuery } from './soql-query.ts';

export type OrgSettings = {
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly refreshToken?: string;
  /** The certificate of the app, and who signs in with it. */
  readonly publicKey?: string;
  readonly username?: string;
  /** Rows on a page. */
  readonly pageRows?: number;
  /** Rows that hang on a row and come with it. */
  readonly childRows?: number;
  /** Why a query is given up; null where it is not. */
  readonly refuse?: (soql: string) => { readonly errorCode: string; readonly message: string } | null;
  /** Calls for a day. */
  readonly dailyLimit?: number;
};

export type FakeOrg = ApiServer & {
  /** What the user can't see: `Lead`, or `Lead.Email`. */
  readonly hide: (...names: readonly string[]) => void;
  readonly show: (...names: readonly string[]) => void;
  readonly endSessions: () => void;
  readonly endLocators: () => void;
  readonly used: { calls: number };
};

/** What of an answer is still to be handed out; every page of it tells how many rows there are in all. */
type Rest = { readonly records: readonly unknown[]; readonly total: number };

const version = '62.0';
const json = { 'content-type': 'application/json;charset=UTF-8' };

export async function startSalesforce(rows: OrgRows, settings: OrgSettings): Promise<FakeOrg> {
  const { pageRows = 2000, childRows = 200, dailyLimit = 100_000 } = settings;
  const hidden = new Set<string>();
  const sessions = new Set<string>();
  const locators = new Map<string, Rest>();
  const used = { calls: 0 };
  let server: ApiServer | undefined;
  let count = 0;
  const sees: Tables['sees'] = (object, field) =>
    !hidden.has(object) && !(field !== undefined && hidden.has(`${object}.${field}`));
  const tables: Tables = { rows: rows.rows, sees };
  /** As the org's own clock tells it. */
  const dated = (reply: ApiReply): ApiReply => ({
    ...reply,
    headers: { ...json, date: new Date(rows.now()).toUTCString(), ...reply.headers },
  });

  const pageOf = (records: readonly unknown[], size: number, total = records.length): object => {
    if (records.length <= size) return { totalSize: total, done: true, records };
    const locator = `01g5g00000${++count}-${size}`;
    locators.set(locator, { records: records.slice(size), total });
    const next = `/services/data/v${version}/query/${locator}`;
    return { totalSize: total, done: false, nextRecordsUrl: next, records: records.slice(0, size) };
  };
  /** What hangs on a row comes in pages too. */
  const withPages = (row: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const isList = typeof value === 'object' && value !== null && 'records' in value;
        return [name, isList ? pageOf(value.records as readonly unknown[], childRows) : value];
      }),
    );

  const queried = (text: string, whole: boolean): ApiReply => {
    const refused = settings.refuse?.(text);
    if (refused) throw new Refusal(refused.errorCode, refused.message);
    const found = answerQuery(parseQuery(text), tables, whole);
    return { body: pageOf(found.map(withPages), pageRows) };
  };

  const described = (object: string): ApiReply => {
    if (!standardObjects[object] || !sees(object))
      throw new Refusal('NOT_FOUND', 'The requested resource does not exist');
    const { fields, children } = shapeOf(object, tables);
    return {
      body: {
        name: object,
        queryable: true,
        fields: fields
          .filter(({ name }) => sees(object, name))
          .map(({ name, refersTo, as }) => ({
            name,
            label: name,
            filterable: true,
            relationshipName: as ?? null,
            referenceTo: refersTo === undefined ? [] : [refersTo],
            picklistValues: picklistOf(object, name),
          })),
        childRelationships: children
          .filter((child) => sees(child.object))
          .map((child) => ({ childSObject: child.object, field: child.field, relationshipName: child.as })),
      },
    };
  };

  const answered = (call: ApiCall): ApiReply => {
    const [, , , , resource = '', name = '', verb = ''] = call.path.split('/');
    if (resource === 'sobjects' && verb === 'describe') return described(name);
    if (resource === 'limits')
      return { body: { DailyApiRequests: { Max: dailyLimit, Remaining: dailyLimit - used.calls } } };
    if (resource !== 'query' && resource !== 'queryAll')
      throw new Refusal('NOT_FOUND', 'The requested resource does not exist');
    if (name === '') return queried(call.query.get('q') ?? '', resource === 'queryAll');
    const rest = locators.get(name);
    if (!rest) throw new Refusal('INVALID_QUERY_LOCATOR', 'invalid query locator');
    return { body: pageOf(rest.records, pageRows, rest.total) };
  };

  const handle = (call: ApiCall): ApiReply => {
    if (call.path === '/services/oauth2/token') return signIn(call, settings, sessions, server?.url ?? '');
    if (/^\/services\/data\/?$/.test(call.path)) {
      return { body: ['61.0', version].map((one) => ({ label: one, url: `/services/data/v${one}`, version: one })) };
    }
    const token = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
    if (!sessions.has(token)) return refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (used.calls >= dailyLimit) return refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    used.calls += 1;
    const headers = { 'sforce-limit-info': `api-usage=${used.calls}/${dailyLimit}` };
    try {
      return { ...answered(call), headers };
    } catch (error) {
      if (error instanceof Refusal) {
        return { ...refusal(error.errorCode === 'NOT_FOUND' ? 404 : 400, error.errorCode, error.message), headers };
      }
      if (error instanceof MalformedQuery) return { ...refusal(400, 'MALFORMED_QUERY', error.message), headers };
      throw error;
    }
  };

  server = await startApiServer((call) => dated(handle(call)));
  return {
    ...server,
    used,
    hide: (...names) => names.forEach((name) => hidden.add(name)),
    show: (...names) => names.forEach((name) => hidden.delete(name)),
    endSessions: () => sessions.clear(),
    endLocators: () => locators.clear(),
  };
}

function refusal(status: number, errorCode: string, message: string): ApiReply {
  return { status, body: [{ message, errorCode }] };
}

function picklistOf(object: string, field: string): readonly { readonly value: string; readonly active: boolean }[] {
  const isStatus = object === 'Lead' && field === 'Status';
  const values = isStatus ? ['Open', 'Handed over', 'Accepted', 'Rejected', 'Qualified'] : [];
  return values.map((value) => ({ value, active: true }));
}

function signIn(call: ApiCall, settings: OrgSettings, sessions: Set<string>, url: string): ApiReply {
  const isForm = call.headers['content-type'] === 'application/x-www-form-urlencoded';
  const form = new URLSearchParams(isForm && call.method === 'POST' ? String(call.body) : '');
  const fault = faultOf(form, settings);
  if (fault) return { status: 400, body: { error: fault, error_description: 'authentication failure' } };
  const token = `00D5g000000!session-${sessions.size}-${Math.abs(Date.now())}`;
  sessions.add(token);
  const id = `${url}/id/00D5g0000000001/0055g0000000001`;
  return { body: { access_token: token, instance_url: url, id, token_type: 'Bearer', issued_at: '1', signature: 's' } };
}

function faultOf(form: URLSearchParams, settings: OrgSettings): string | null {
  const grant = form.get('grant_type');
  if (grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
    return isSigned(form.get('assertion') ?? '', settings) ? null : 'invalid_grant';
  }
  if (form.get('client_id') !== settings.clientId) return 'invalid_client_id';
  const secret = form.get('client_secret');
  if (grant === 'client_credentials') return secret === settings.clientSecret ? null : 'invalid_client';
  if (grant === 'refresh_token') return form.get('refresh_token') === settings.refreshToken ? null : 'invalid_grant';
  return 'unsupported_grant_type';
}

function isSigned(assertion: string, { publicKey = '', clientId, username }: OrgSettings): boolean {
  const [head = '', claims = '', signature = ''] = assertion.split('.');
  const told: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  const expected = { iss: clientId, sub: username, aud: 'https://login.salesforce.com' };
  const isRight = Object.entries(expected).every(([name, value]) => Reflect.get(Object(told), name) === value);
  return isRight && createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(publicKey, signature, 'base64url');
}
