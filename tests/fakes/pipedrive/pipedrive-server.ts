/** Pipedrive's interface as it behaves: its lists, what they hide, what calls cost, and how it refuses. */
import { type ApiCall, type ApiReply, type ApiServer, startApiServer } from '../api-server.ts';
import type { FakeDeal, PipedriveCompany } from './pipedrive-company.ts';
import { listByMark, listByNumber, type ListItem } from './pipedrive-lists.ts';

export type PipedriveServerOptions = {
  readonly company: PipedriveCompany;
  readonly token: string;
  /** Tokens the account has for a day. */
  readonly dailyTokens?: number;
  /** Calls within two seconds. */
  readonly burst?: number;
  /** Whether leads can be asked for from an instant on. */
  readonly leadsKnowSince?: boolean;
  /** Changes are not listed before they are this old. */
  readonly lagMs?: number;
  /** What the key may not read. */
  readonly forbidden?: readonly string[];
};

const dayMs = 86_400_000;
const times = ['id', 'add_time', 'update_time'];

export function startPipedriveServer(options: PipedriveServerOptions): Promise<ApiServer> {
  const { company, token, dailyTokens = 10_000_000, burst = 20 } = options;
  const recent: number[] = [];
  let day = -1;
  let spent = 0;

  return startApiServer((call) => {
    const now = company.now();
    if (call.headers['x-api-token'] !== token) {
      return { status: 401, body: { success: false, error: 'unauthorized access', errorCode: 401 } };
    }
    if (Math.floor(now / dayMs) !== day) [day, spent] = [Math.floor(now / dayMs), 0];
    while (recent[0] !== undefined && recent[0] <= now - 2_000) recent.shift();
    const isBurst = recent.length >= burst;
    const isSpent = spent + costOf(call) > dailyTokens;
    if (!isBurst && !isSpent) {
      recent.push(now);
      spent += costOf(call);
    }
    const headers = {
      'x-ratelimit-limit': String(burst),
      'x-ratelimit-remaining': String(burst - recent.length),
      'x-ratelimit-reset': '2',
      'x-daily-ratelimit-token-limit': String(dailyTokens),
      'x-daily-ratelimit-token-remaining': String(isSpent ? 0 : dailyTokens - spent),
    };
    if (isBurst || isSpent) return { status: 429, headers, body: { success: false, error: 'request over limit' } };
    const reply = answer(call, options);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  });
}

function answer({ method, path, query }: ApiCall, { company, ...options }: PipedriveServerOptions): ApiReply {
  const [, version, object = '', part] = /^\/api\/(v[12])\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (method !== 'GET' || version === undefined) return notFound;
  if (options.forbidden?.includes(object)) {
    return { status: 403, body: { success: false, error: 'Scope and URL mismatch', errorCode: 403 } };
  }
  const listed = <T extends ListItem>(items: Iterable<T>): readonly T[] =>
    [...items].filter(({ update_time = '' }) => Date.parse(update_time || '0') <= company.now() - (options.lagMs ?? 0));
  switch (`${version} ${object}${part ? `/${part}` : ''}`) {
    case 'v2 deals':
      return listByMark(dealsFor(withIds(listed(company.deals.values()), query), query, company.now()), query, times);
    case 'v2 deals/archived':
      return listByMark(
        withIds(listed(company.deals.values()), query)
          .filter(({ is_archived }) => is_archived)
          .map((deal) => shown(deal, query)),
        query,
        times,
      );
    case 'v2 activities': {
      const done = query.get('done');
      const items = listed(company.activities.values()).filter((one) => done === null || String(one.done) === done);
      return listByMark(items, query, [...times, 'due_date']);
    }
    case 'v2 persons':
      return listByMark(withIds([...company.persons.values()], query), query, times);
    case 'v2 organizations':
      return listByMark(withIds([...company.organizations.values()], query), query, times);
    case 'v2 pipelines':
      return listByMark(company.pipelines, query, times);
    case 'v2 stages':
      return listByMark(company.stages, query, [...times, 'order_nr']);
    case 'v2 dealFields':
      return { body: { success: true, data: company.dealFields, additional_data: { next_cursor: null } } };
    case 'v1 leads':
    case 'v1 leads/archived': {
      const since = options.leadsKnowSince === false || part ? null : query.get('updated_since');
      const items = listed(company.leads.values()).filter(
        (lead) => lead.is_archived === (part === 'archived') && (since === null || lead.update_time >= since),
      );
      return listByNumber(items, query);
    }
    case 'v1 users':
      return { body: { success: true, data: company.users } };
    case 'v1 users/me':
      return { body: { success: true, data: company.users[0] } };
    case 'v1 legacyTeams':
      return company.teams.length > 0 ? { body: { success: true, data: company.teams } } : noTeams;
    case 'v1 leadLabels':
      return { body: { success: true, data: company.labels } };
    default:
      return notFound;
  }
}

const notFound: ApiReply = { status: 404, body: { success: false, error: 'Unknown method' } };
const noTeams: ApiReply = { status: 403, body: { success: false, error: 'The feature is not in the plan' } };

/** Those of the statuses asked for: deleted ones only on demand and for thirty days, archived ones never. */
function dealsFor(deals: readonly FakeDeal[], query: URLSearchParams, now: number): readonly ListItem[] {
  const statuses = query.get('status')?.split(',') ?? ['open', 'won', 'lost'];
  const stage = query.get('stage_id');
  return deals
    .filter((deal) => !deal.is_archived && (stage === null || String(deal.stage_id) === stage))
    .filter(({ is_deleted, status, update_time }) =>
      is_deleted
        ? statuses.includes('deleted') && Date.parse(update_time) > now - 30 * dayMs
        : statuses.includes(status),
    )
    .map((deal) => shown(deal.is_deleted ? { ...deal, status: 'deleted' } : deal, query));
}

/** Some fields are only told when they are asked for. */
function shown(deal: FakeDeal, query: URLSearchParams): ListItem {
  const { source_lead_id: _hidden, ...usual } = deal;
  return query.get('include_fields')?.split(',').includes('source_lead_id') ? deal : usual;
}

function withIds<T extends ListItem>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const ids = query.get('ids')?.split(',');
  return ids ? items.filter(({ id }) => ids.includes(String(id))) : items;
}

function costOf({ path }: ApiCall): number {
  if (path.endsWith('/me')) return 2;
  return path.startsWith('/api/v2/') && !path.endsWith('/archived') ? 10 : 20;
}
