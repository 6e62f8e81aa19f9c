/** The product as a whole: a ledger in memory, its questions and answers, and the snapshot made of them. */
import { calendarAround } from '../../electron/core/engine.ts';
import type { Ledger } from '../../electron/core/ledger/ledger.ts';
import type { Config } from '../../shared/config/config.ts';
import { createCalendar } from '../../shared/domain/calendar.ts';
import { computeSnapshot } from '../../shared/domain/compute-snapshot.ts';
import type { Instant } from '../../shared/domain/records.ts';
import { responseRule } from '../../shared/domain/response-rule.ts';
import { snapshotQuestions } from '../../shared/domain/snapshot-questions.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SourceStatus } from '../../shared/domain/source-status.ts';
import { type Company, nobody } from './company.ts';

function live(now: Instant): SourceStatus {
  const times = { asOf: now, nextTryAt: null, pollEveryMs: 60_000 };
  return { id: 'crm', label: 'CRM', kind: 'demo', state: 'live', ...times, problem: null, accepted: {}, refusals: [] };
}

const sources = ['crm', 'mkt'] as const;
const entities = ['lead', 'deal', 'activity', 'campaign', 'traffic', 'person'] as const;

/** What of it a source tells: records are of the source that their ids begin with. */
function toldBy(source: (typeof sources)[number], company: Partial<Company>): Partial<Company> {
  const own = entities.flatMap((entity) => {
    const records = (company[entity] ?? []).filter(({ id }) => id.startsWith(`${source}:`));
    return records.length > 0 ? [[entity, records] as const] : [];
  });
  return Object.fromEntries(own);
}

/** The company and nothing else, in a batch of each source. Much cheaper than another ledger. */
export async function fill(ledger: Ledger, company: Company): Promise<void> {
  await ledger.keepOnly([]);
  await refill(ledger, company, nobody);
}

/** The company instead of the one that was filled in before: only kinds of records that are not the same list are told. */
export async function refill(ledger: Ledger, company: Company, former: Company): Promise<void> {
  const told = entities.filter((entity) => company[entity] !== former[entity]);
  const gone = (entity: (typeof entities)[number]): readonly string[] => {
    const ids = new Set(company[entity].map(({ id }) => id));
    return former[entity].map(({ id }) => id).filter((id) => !ids.has(id));
  };
  const fresh = Object.fromEntries(told.map((entity) => [entity, company[entity]]));
  const deleted = Object.fromEntries(told.map((entity) => [entity, gone(entity)]));
  await tell(ledger, fresh, deleted, 0);
}

type Ids = Partial<Record<(typeof entities)[number], readonly string[]>>;

/** What came and what went in one turn, each record told by its own source. */
export async function tell(ledger: Ledger, fresh: Partial<Company>, deleted: Ids, turn: number): Promise<void> {
  const cursor = String(turn);
  for (const source of sources) {
    const records = toldBy(source, fresh);
    if (source === 'crm') await ledger.apply(source, { cursor, records, deleted }, turn);
    else if (Object.keys(records).length > 0) await ledger.apply(source, { cursor, records }, turn);
  }
}

/** Lays down calendar and terms, as whenever the config changes or a day begins. */
export async function agree(ledger: Ledger, config: Config, now: Instant): Promise<void> {
  const calendar = createCalendar(config.calendar);
  await ledger.setResponseRule(responseRule(config, calendar), calendarAround(calendar, now));
}

/** What the wall would show at an instant. */
export async function look(ledger: Ledger, config: Config, now: Instant): Promise<Snapshot> {
  const calendar = createCalendar(config.calendar);
  const questions = snapshotQuestions(config, calendar, now);
  const aggregates = await ledger.answer(questions);
  return computeSnapshot({ config, calendar, questions, aggregates, sources: [live(now)], now });
}
