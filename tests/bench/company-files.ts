/**
 * A company of any size as CSV files, always the same, all of it in one quarter of 2026: leads on their whole way, their
 * activities, deals in two currencies, people, campaigns, traffic.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigDocument } from '../../shared/config/config.ts';
import type { Instant, Lead } from '../../shared/domain/records.ts';

const leadSources = ['Organic', 'Paid search', 'Referral', 'Event', 'Outbound', ''];
const leadTypes = ['demo', 'content', 'event'];
const reasons = ['Wrong data', 'No budget', 'No fit', 'Unable to reach'];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const start = Date.UTC(2026, 6, 1);
/** Until a Wednesday afternoon: deadlines pass while one looks. */
const spanMs = 84 * dayMs + 14 * hourMs;
const end = start + spanMs;
/** A moment after all of it, within working time. */
export const companyNow = end + hourMs;

const salespeople = 40;
const people = 48;
const campaigns = 20;

/** The lead of a row as its source tells it. */
export function companyLead(row: number): Lead {
  const createdAt = start + ((row * 7919) % spanMs);
  const by = (is: boolean, afterMs: number): Instant | undefined =>
    is ? Math.min(createdAt + afterMs, end) : undefined;
  const isMql = row % 5 !== 4;
  // What these were answered with is told by their activities.
  const isTold = row % 10 < 3;
  const decidedAfter = dayMs + ((row * 6_007) % (3 * dayMs));
  return {
    id: `L${row}`,
    createdAt,
    leadSource: leadSources[row % 6],
    campaignId: row % 6 === 1 || row % 6 === 3 ? `C${row % campaigns}` : undefined,
    leadType: leadTypes[row % 3],
    ownerId: `P${row % salespeople}`,
    assignedAt: by(isMql, 2 * hourMs),
    firstResponseAt: by(isMql && !isTold && row % 11 !== 0, 2 * hourMs + ((row * 31) % (9 * hourMs))),
    attempts: isTold ? 0 : row % 6,
    mqlAt: by(isMql, hourMs),
    acceptedAt: by(isMql && row % 7 < 4, decidedAfter),
    sqlAt: by(isMql && row % 7 < 2, decidedAfter + 2 * dayMs),
    rejectedAt: by(isMql && row % 7 === 5, decidedAfter),
    rejectReason: isMql && row % 7 === 5 ? reasons[row % 4] : undefined,
  };
}

/** For each lead three tenths of an activity and a fifth of a deal. */
export function writeCompanyFiles(dir: string, leads: number): void {
  writeLines(join(dir, 'leads.csv'), Object.keys(leadColumns), leads, (row) => {
    const lead = companyLead(row);
    return Object.values(leadColumns).map((field) => text(lead[field], field.endsWith('At')));
  });
  writeLines(
    join(dir, 'activities.csv'),
    ['id', 'lead', 'kind', 'at', 'person', 'outbound', 'automated'],
    Math.floor((leads * 3) / 10),
    (row) => {
      const lead = Math.floor(row / 3) * 10 + (row % 3);
      const at = Math.min(companyLead(lead).createdAt + 2 * hourMs + ((row * 37) % (8 * hourMs)), end);
      return [
        `A${row}`,
        `L${lead}`,
        row % 2 ? 'call' : 'email',
        iso(at),
        `P${row % people}`,
        'yes',
        row % 9 ? 'no' : 'yes',
      ];
    },
  );
  writeLines(join(dir, 'deals.csv'), Object.keys(dealColumns), Math.floor(leads / 5), (row) => {
    const created = start + ((row * 104_729) % spanMs);
    const won = row % 4 === 0 ? Math.min(created + 10 * dayMs, end) : undefined;
    const lost = row % 4 === 1 ? Math.min(created + 5 * dayMs, end) : undefined;
    const stage = won ? 'Won' : lost ? 'Lost' : `Stage ${row % 5}`;
    return [
      `D${row}`,
      `Deal ${row}`,
      `Company ${row % 9000}`,
      String(((row * 13) % 90_000) + 100),
      row % 10 === 3 ? 'USD' : 'EUR',
      stage,
      `P${row % salespeople}`,
      iso(created),
      text(won, true),
      text(lost, true),
      row % 20 ? `L${row * 5}` : '',
    ];
  });
  writeLines(join(dir, 'people.csv'), ['id', 'name', 'team', 'group'], people, (row) => {
    return [`P${row}`, `Person ${row}`, row < salespeople ? 'sales' : 'marketing', `Group ${row % 6}`];
  });
  writeLines(join(dir, 'campaigns.csv'), ['id', 'name'], campaigns, (row) => [`C${row}`, `Campaign ${row}`]);
  writeLines(join(dir, 'traffic.csv'), ['day', 'source', 'visits', 'conversions'], 85 * leadSources.length, (row) => {
    const day = iso(start + Math.floor(row / leadSources.length) * dayMs).slice(0, 10);
    return [day, leadSources[row % leadSources.length] ?? '', String(500 + (row % 97)), String(row % 31)];
  });
}

const leadColumns = {
  id: 'id',
  created: 'createdAt',
  source: 'leadSource',
  campaign: 'campaignId',
  type: 'leadType',
  owner: 'ownerId',
  assigned: 'assignedAt',
  response: 'firstResponseAt',
  attempts: 'attempts',
  mql: 'mqlAt',
  accepted: 'acceptedAt',
  sql: 'sqlAt',
  rejected: 'rejectedAt',
  reason: 'rejectReason',
} as const;

const dealColumns = {
  id: 'id',
  name: 'name',
  company: 'company',
  amount: 'amount',
  currency: 'currency',
  stage: 'stage',
  owner: 'ownerId',
  created: 'createdAt',
  won: 'wonAt',
  lost: 'lostAt',
  lead: 'leadId',
} as const;

/** The files in the folder of the config. */
export function companySource(): ConfigDocument['sources'][number] {
  return {
    kind: 'csv',
    id: 'bench',
    files: [
      { from: 'leads.csv', entity: 'lead', columns: { ...byField(leadColumns), id: 'id', createdAt: 'created' } },
      { from: 'deals.csv', entity: 'deal', columns: { ...byField(dealColumns), id: 'id', stage: 'stage' } },
      {
        from: 'activities.csv',
        entity: 'activity',
        columns: {
          id: 'id',
          leadId: 'lead',
          kind: 'kind',
          at: 'at',
          personId: 'person',
          outbound: 'outbound',
          automated: 'automated',
        },
      },
      { from: 'people.csv', entity: 'person', columns: { id: 'id', name: 'name', team: 'team', group: 'group' } },
      { from: 'campaigns.csv', entity: 'campaign', columns: { id: 'id', name: 'name' } },
      {
        from: 'traffic.csv',
        entity: 'traffic',
        columns: { day: 'day', leadSource: 'source', visits: 'visits', conversions: 'conversions' },
      },
    ],
  };
}

function byField(columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([column, field]) => [field, column]));
}

function writeLines(
  path: string,
  header: readonly string[],
  count: number,
  cells: (row: number) => readonly string[],
): void {
  const file = openSync(path, 'w');
  let lines = `${header.join(',')}\n`;
  for (let row = 0; row < count; row += 1) {
    lines += `${cells(row).join(',')}\n`;
    if (lines.length > 1_000_000) {
      writeSync(file, lines);
      lines = '';
    }
  }
  writeSync(file, lines);
  closeSync(file);
}

function text(value: string | number | undefined, isInstant: boolean): string {
  if (value === undefined) return '';
  return isInstant && typeof value === 'number' ? iso(value) : String(value);
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
