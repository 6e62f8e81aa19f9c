/** A company of any size as two CSV files, leads and deals, always the same, all of it in one quarter of 2026. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { ConfigDocument } from '../../shared/config/config.ts';

const leadSources = ['Organic', 'Paid search', 'Referral', 'Event', 'Outbound', ''];
const leadTypes = ['demo', 'content', 'event'];
const start = Date.UTC(2026, 6, 1);
const spanMs = 85 * 86_400_000;
/** A moment after all of it. */
export const companyNow = start + spanMs + 3_600_000;

export function writeCompanyFiles(leadsPath: string, dealsPath: string, leads: number): void {
  const deals = Math.floor(leads / 5);
  writeLines(leadsPath, 'id,created,source,type,owner,response,mql,sql', leads, (row) => {
    const created = start + ((row * 7919) % spanMs);
    const answered = row % 10 === 0 ? '' : iso(created + ((row * 31) % 14_400_000));
    const sql = row % 6 === 0 ? iso(created + 86_400_000) : '';
    return `L${row},${iso(created)},${leadSources[row % 6]},${leadTypes[row % 3]},P${row % 40},${answered},${iso(created)},${sql}`;
  });
  writeLines(dealsPath, 'id,name,company,amount,stage,owner,created,won,lost,lead', deals, (row) => {
    const created = start + ((row * 104_729) % spanMs);
    const won = row % 4 === 0 ? iso(Math.min(created + 864_000_000, start + spanMs)) : '';
    const lost = row % 4 === 1 ? iso(created + 432_000_000) : '';
    const stage = won ? 'Won' : lost ? 'Lost' : `Stage ${row % 5}`;
    return `D${row},Deal ${row},Company ${row % 9000},${((row * 13) % 90_000) + 100},${stage},P${row % 40},${iso(created)},${won},${lost},L${row * 5}`;
  });
}

export function companySource(leads: string, deals: string): ConfigDocument['sources'][number] {
  return {
    kind: 'csv',
    id: 'bench',
    files: [
      {
        from: leads,
        entity: 'lead',
        columns: {
          id: 'id',
          createdAt: 'created',
          leadSource: 'source',
          leadType: 'type',
          ownerId: 'owner',
          firstResponseAt: 'response',
          mqlAt: 'mql',
          sqlAt: 'sql',
        },
      },
      {
        from: deals,
        entity: 'deal',
        columns: {
          id: 'id',
          name: 'name',
          company: 'company',
          amount: 'amount',
          stage: 'stage',
          ownerId: 'owner',
          createdAt: 'created',
          wonAt: 'won',
          lostAt: 'lost',
          leadId: 'lead',
        },
      },
    ],
  };
}

function writeLines(path: string, header: string, count: number, line: (row: number) => string): void {
  const file = openSync(path, 'w');
  let text = `${header}\n`;
  for (let row = 0; row < count; row += 1) {
    text += `${line(row)}\n`;
    if (text.length > 1_000_000) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
