/** A small company in a folder: a deals file that a test appends to, and a config over it. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigDocument } from '../../shared/config/config.ts';

export type CsvCompany = {
  readonly configFile: string;
  readonly dealsFile: string;
  /** Adds one deal won today. */
  readonly win: (id: string, company: string, amount: string) => void;
};

const header = 'id,company,amount,stage,closed\n';

export function createCsvCompany(dir: string, oldWins: number): CsvCompany {
  mkdirSync(dir, { recursive: true });
  const dealsFile = join(dir, 'deals.csv');
  const configFile = join(dir, 'tandem.json');
  writeFileSync(configFile, JSON.stringify(config));
  const today = new Date().toISOString().slice(0, 19);
  const rows = Array.from({ length: oldWins }, (_, row) => `D${row},Company ${row},100.00,Won,${today}Z\n`);
  writeFileSync(dealsFile, header + rows.join(''));
  return {
    configFile,
    dealsFile,
    win: (id, company, amount) => {
      const now = new Date(Date.now() - 1000).toISOString();
      appendFileSync(dealsFile, `${id},${company},${amount},Won,${now}\n`);
    },
  };
}

const config: ConfigDocument = {
  version: 1,
  company: 'Small company',
  currency: 'EUR',
  calendar: { zone: 'UTC' },
  sources: [
    {
      kind: 'csv',
      id: 'deals',
      label: 'Deals file',
      pollSeconds: 5,
      files: [
        {
          entity: 'deal',
          from: 'deals.csv',
          columns: {
            id: 'id',
            company: 'company',
            amount: 'amount',
            stage: 'stage',
            wonAt: { column: 'closed', when: { column: 'stage', is: ['Won'] } },
          },
        },
      ],
    },
  ],
  goals: [{ id: 'revenue', label: 'Revenue', measure: 'wonValue', period: 'year', target: 1_000_000 }],
  wins: { overlaySeconds: 3 },
  boards: [{ kind: 'wins' }, { kind: 'shared-goal', goal: 'revenue' }],
};
