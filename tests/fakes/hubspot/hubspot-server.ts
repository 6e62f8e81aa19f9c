/** HubSpot's interface over a fake account, as far as it is read: paging, permissions, limits and refusals as it has them. */
import type { Clock } from '../../../electron/core/clock.ts';
import { type ApiCall, type ApiReply, type ApiServer, startApiServer } from '../api-server.ts';
import { type FakeAccount, type FakeType, fakeTypes } from './hubspot-account.ts';
import { createLimits, type PlanLimits, starterPlan } from './hubspot-limits.ts';
import { createSearch } from './hubspot-search.ts';
import type { FakeObject, FakeTable } from './hubspot-table.ts';

export type HubspotOptions = {
  readonly account: FakeAccount;
  readonly clock: Clock;
  readonly key: string;
  readonly plan?: PlanLimits;
};

const scopeOf: { readonly [T in FakeType]: string } = {
  contacts: 'crm.objects.contacts.read',
  deals: 'crm.objects.deals.read',
  leads: 'crm.objects.leads.read',
  calls: 'crm.objects.contacts.read',
  emails: 'sales-email-read',
  meetings: 'crm.objects.contacts.read',
};

export async function startHubspot({ account, clock, key, plan = starterPlan }: HubspotOptions): Promise<ApiServer> {
  const limited = createLimits(clock, plan);
  const search = createSearch();
  const answered = (call: ApiCall): ApiReply => {
    if (call.headers.authorization !== `Bearer ${key}`) return refusal(401, 'INVALID_AUTHENTICATION', 'no such key');
    const tooFast = limited(call.path.endsWith('/search'));
    if (tooFast) return tooFast;
    const scope = neededScopes(call.path).find((one) => !account.scopes.has(one));
    if (scope !== undefined) return missing(scope);
    return answer(account, search, call);
  };
  return startApiServer((call) => ({
    ...answered(call),
    headers: { date: new Date(account.now()).toUTCString() },
  }));
}

function answer(account: FakeAccount, search: ReturnType<typeof createSearch>, call: ApiCall): ApiReply {
  const [, area = '', version = '', kind = '', ...rest] = call.path.split('/');
  const [first = '', second = '', third = ''] = rest;
  if (area === 'account-info') return { body: account.details };
  if (area === 'marketing') return campaigns(account, call, rest);
  if (kind === 'owners') return owners(account, call);
  if (kind === 'associations' && version === 'v4') return associations(account, first, second, call.body);
  if (!isType(first)) return refusal(404, 'OBJECT_NOT_FOUND', 'no such object');
  if (kind === 'properties') return { body: { results: account.properties[first] } };
  if (kind === 'pipelines')
    return { body: { results: first === 'leads' ? account.pipelines.leads : account.pipelines.deals } };
  const table = account.tables[first];
  if (second === 'search') {
    const known = new Set(account.properties[first].map(({ name }) => name));
    const found = search(table, call.body, known);
    if (found.kind === 'bad') return refusal(400, 'VALIDATION_ERROR', found.message);
    const results = found.objects.map((one) => shown(one, propertiesOf(call.body)));
    return { body: { total: found.total, results, ...paging(found.next) } };
  }
  if (second === 'batch' && third === 'read') return batchRead(table, call.body);
  if (second !== '') return oneObject(table, second);
  return list(table, call);
}

function list(table: FakeTable, { query }: ApiCall): ApiReply {
  const limit = Number(query.get('limit') ?? 10);
  if (limit > 100) return refusal(400, 'VALIDATION_ERROR', 'limit is at most 100');
  const found = table.list(Number(query.get('after') ?? 0), limit + 1, query.get('archived') === 'true');
  const page = found.slice(0, limit);
  const results = page.map((one) =>
    shown(
      one,
      query.getAll('properties').flatMap((names) => names.split(',')),
    ),
  );
  return { body: { results, ...paging(found.length > limit ? Number(page.at(-1)?.id) : null) } };
}

function oneObject(table: FakeTable, id: string): ApiReply {
  const found = table.get(id);
  return found === null || found.archivedAt !== null
    ? refusal(404, 'OBJECT_NOT_FOUND', 'no such object')
    : { body: shown(found, Object.keys(found.properties)) };
}

function batchRead(table: FakeTable, body: unknown): ApiReply {
  const ids = inputsOf(body);
  if (ids.length > 100) return refusal(400, 'VALIDATION_ERROR', 'at most 100 inputs');
  const found = ids.flatMap((id) => table.get(id) ?? []).filter(({ archivedAt }) => archivedAt === null);
  const results = found.map((one) => shown(one, propertiesOf(body)));
  return { status: found.length < ids.length ? 207 : 200, body: { status: 'COMPLETE', results } };
}

function associations(account: FakeAccount, from: string, to: string, body: unknown): ApiReply {
  if (!isType(from) || !isType(to)) return refusal(400, 'VALIDATION_ERROR', 'no such object');
  const ids = inputsOf(body);
  if (ids.length > 1000) return refusal(400, 'VALIDATION_ERROR', 'at most 1,000 inputs');
  const results = ids.flatMap((id) => {
    const others = account.linked(from, id, to).map((other) => {
      return { toObjectId: other, associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 3, label: null }] };
    });
    return others.length === 0 ? [] : [{ from: { id }, to: others }];
  });
  return { status: results.length < ids.length ? 207 : 200, body: { status: 'COMPLETE', results } };
}

function owners({ owners: all }: FakeAccount, { query }: ApiCall): ApiReply {
  const archived = query.get('archived') === 'true';
  const after = Number(query.get('after') ?? 0);
  const found = all.filter((owner) => owner.archived === archived && Number(owner.id) > after);
  const page = found.slice(0, Number(query.get('limit') ?? 100));
  return { body: { results: page, ...paging(found.length > page.length ? Number(page.at(-1)?.id) : null) } };
}

function campaigns({ campaigns: all }: FakeAccount, { query }: ApiCall, path: readonly string[]): ApiReply {
  const [guid] = path;
  if (guid === undefined || guid === '') {
    const after = Number(query.get('after') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const results = all.slice(after, after + limit).map(({ id, properties }) => ({ id, properties }));
    return { body: { total: all.length, results, ...paging(after + limit < all.length ? after + limit : null) } };
  }
  const found = all.find(({ id }) => id === guid);
  if (!found) return refusal(404, 'OBJECT_NOT_FOUND', 'no such campaign');
  const [from, to] = [query.get('startDate') ?? '2006-01-01', query.get('endDate') ?? '9999-12-31'];
  const days = Object.entries(found.days).filter(([day]) => day >= from && day <= to);
  const sum = (index: 0 | 1): number => days.reduce((all_, [, counts]) => all_ + counts[index], 0);
  return { body: { sessions: sum(0), newContactsFirstTouch: sum(1), influencedContacts: 0, newContactsLastTouch: 0 } };
}

function shown({ id, properties, changedAt, archivedAt }: FakeObject, asked: readonly string[]) {
  return {
    id,
    properties: Object.fromEntries(asked.map((name) => [name, properties[name] ?? null])),
    createdAt: properties['createdate'] ?? new Date(changedAt).toISOString(),
    updatedAt: new Date(changedAt).toISOString(),
    archived: archivedAt !== null,
    ...(archivedAt === null ? {} : { archivedAt: new Date(archivedAt).toISOString() }),
  };
}

function neededScopes(path: string): readonly string[] {
  if (path.startsWith('/marketing/')) return ['marketing.campaigns.read'];
  if (path.startsWith('/crm/v3/owners')) return ['crm.objects.owners.read'];
  const [, , , kind, first = '', second = ''] = path.split('/');
  // What belongs together is shown to those who may see both.
  const types = kind === 'associations' ? [first, second] : [first];
  return types.filter(isType).map((type) => scopeOf[type]);
}

function paging(after: number | null) {
  return after === null ? {} : { paging: { next: { after: String(after), link: '?after' } } };
}

export function refusal(status: number, category: string, message: string): ApiReply {
  const correlationId = '00000000-0000-4000-8000-000000000000';
  return { status, body: { status: 'error', message, category, correlationId } };
}

function missing(scope: string): ApiReply {
  const errors = [{ message: 'scopes are missing', context: { requiredGranularScopes: [scope] } }];
  return { status: 403, body: { status: 'error', category: 'MISSING_SCOPES', message: 'scopes are missing', errors } };
}

function isType(text: string): text is FakeType {
  return fakeTypes.some((type) => type === text);
}

function inputsOf(body: unknown): readonly string[] {
  const inputs = typeof body === 'object' && body !== null && 'inputs' in body ? body.inputs : [];
  return Array.isArray(inputs) ? inputs.map(({ id }: { readonly id: unknown }) => String(id)) : [];
}

function propertiesOf(body: unknown): readonly string[] {
  const names = typeof body === 'object' && body !== null && 'properties' in body ? body.properties : [];
  return Array.isArray(names) ? names.map(String) : [];
}
