/** A deals CSV of any size, always the same: quoted names, amounts with a currency sign and separators, naive times. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { CsvSourceConfig } from '../../shared/config/sources/csv.ts';

const stages = ['Prospecting', 'Engaging', 'Won', 'Lost'];
const leadSources = ['Google', 'google', 'Referral', 'Event', ''];
const header = 'id,name,company,amount,currency,stage,owner,created_at,close_date,lead_source,note\n';

export function writeDealsFile(path: string, rows: number, changedRows = 0): void {
  const file = openSync(path, 'w');
  let text = header;
  for (let row = 0; row < rows; row += 1) {
    text += dealLine(row, row < changedRows);
    if (text.length > 1_000_000) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

function dealLine(row: number, changed: boolean): string {
  const stage = stages[row % 4] ?? '';
  const closed = stage === 'Won' || stage === 'Lost';
  const minute = (row * 7919) % 1_000_000;
  const amount = ((row * 104_729) % 10_000_000) / 100 + (changed ? 1 : 0);
  return [
    `OPP-${String(row).padStart(8, '0')}`,
    `"Deal ${row}, renewal"`,
    `Company ${row % 5000} GmbH`,
    `"$${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}"`,
    'USD',
    stage,
    `Agent ${row % 40}`,
    time(minute),
    closed ? time(minute + 50_000) : '',
    leadSources[row % 5],
    `"some note with ""quotes"" and more text to pad the row out ${row}"\n`,
  ].join(',');
}

function time(minute: number): string {
  return new Date(Date.UTC(2024, 0, 1) + minute * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

export const dealsSource: Omit<CsvSourceConfig, 'files'> = { kind: 'csv', id: 'bench', pollSeconds: 60 };

export const dealsColumns = {
  id: 'id',
  name: 'name',
  company: 'company',
  amount: 'amount',
  currency: 'currency',
  stage: 'stage',
  ownerId: 'owner',
  createdAt: 'created_at',
  wonAt: { column: 'close_date', when: { column: 'stage', is: ['Won'] } },
  lostAt: { column: 'close_date', when: { column: 'stage', is: ['Lost'] } },
  leadSource: 'lead_source',
} as const;
