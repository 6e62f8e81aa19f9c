import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FileInput, type Row, syncFolder, type Taken } from './csv-harness.ts';

const datasets = resolve(import.meta.dirname, '../../../../../shared/datasets');
/** The data sets are not part of the project: without them these tests are skipped. */
const isMissing = (folder: string): boolean => !existsSync(join(datasets, folder));

/** The data sets are read-only: the work folder of a sync is elsewhere. */
const readDataset = async (folder: string, files: readonly FileInput[], zone = 'UTC'): Promise<Taken> =>
  syncFolder(join(datasets, folder), files, { zone, workDir: join(tmpdir(), 'tandem-datasets') });

afterAll(() => rm(join(tmpdir(), 'tandem-datasets'), { recursive: true, force: true }));

const countBy = (taken: Taken, entity: string, field: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const row of taken.records[entity] ?? []) {
    const key = String(row[field] ?? '');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe('real files', () => {
  it.skipIf(isMissing('olist-marketing-funnel'))(
    'Olist: 8,000 leads by origin, 842 won, one of them before its lead',
    async () => {
      const taken = await readDataset('olist-marketing-funnel', [
        {
          entity: 'lead',
          from: 'olist_marketing_qualified_leads_dataset.csv',
          columns: { id: 'mql_id', createdAt: 'first_contact_date', leadSource: 'origin' },
        },
        {
          entity: 'deal',
          from: 'olist_closed_deals_dataset.csv',
          columns: {
            id: 'mql_id',
            leadId: 'mql_id',
            stage: { value: 'Won' },
            wonAt: 'won_date',
            amount: 'declared_monthly_revenue',
          },
        },
      ]);
      expect(taken.error).toBeNull();
      expect(taken.refusals).toEqual([]);
      expect(countBy(taken, 'lead', 'leadSource')).toEqual({
        organic_search: 2296,
        paid_search: 1586,
        social: 1350,
        unknown: 1099,
        direct_traffic: 499,
        email: 493,
        referral: 284,
        other: 150,
        display: 118,
        other_publicities: 65,
        '': 60,
      });
      expect(taken.records['deal']).toHaveLength(842);
      const leads = new Map(taken.records['lead']?.map((lead) => [lead['id'], Number(lead['createdAt'])]));
      const early = taken.records['deal']?.filter((deal) => Number(deal['wonAt']) < (leads.get(deal['leadId']) ?? 0));
      expect(early).toHaveLength(1);
    },
  );

  it.skipIf(isMissing('maven-crm-sales'))('Maven: 4,238 won worth 10,005,534, and 35 people', async () => {
    const taken = await readDataset('maven-crm-sales', [
      {
        entity: 'deal',
        from: 'sales_pipeline.csv',
        columns: {
          id: 'opportunity_id',
          stage: 'deal_stage',
          amount: 'close_value',
          ownerId: 'sales_agent',
          createdAt: 'engage_date',
          wonAt: { column: 'close_date', when: { column: 'deal_stage', is: ['Won'] } },
          lostAt: { column: 'close_date', when: { column: 'deal_stage', is: ['Lost'] } },
        },
      },
      {
        entity: 'person',
        from: 'sales_teams.csv',
        columns: { id: 'sales_agent', name: 'sales_agent', team: { value: 'sales' }, group: 'regional_office' },
      },
    ]);
    expect(taken.refusals).toEqual([]);
    expect(countBy(taken, 'deal', 'stage')).toEqual({ Won: 4238, Lost: 2473, Engaging: 1589, Prospecting: 500 });
    const deals = taken.records['deal'] ?? [];
    expect(deals.filter((deal) => deal['wonAt'] !== undefined)).toHaveLength(4238);
    expect(deals.filter((deal) => deal['createdAt'] === undefined)).toHaveLength(500);
    const won = deals.filter((deal) => deal['wonAt'] !== undefined);
    expect(won.reduce((sum, deal) => sum + Number(deal['amount']), 0)).toBe(1_000_553_400);
    expect(taken.records['person']).toHaveLength(35);
  });

  const tryton = {
    entity: 'deal',
    columns: {
      id: 'number',
      name: 'party/rec_name',
      company: 'party/rec_name',
      amount: 'amount',
      currency: 'currency/code',
      stage: 'state',
      ownerId: 'employee/rec_name',
      createdAt: 'create_date',
      expectedCloseOn: 'start_date',
    },
  } as const;
  const toTheSecond = (taken: Taken): readonly Row[] =>
    (taken.records['deal'] ?? []).map((deal) =>
      Object.assign({}, deal, { createdAt: Math.floor(Number(deal['createdAt']) / 1000) }),
    );

  it.skipIf(isMissing('tryton-real-export'))('Tryton: the same 40 records in four dialects', async () => {
    const read = (from: string) => readDataset('tryton-real-export', [{ ...tryton, from }]);
    const comma = await read('utf8-comma.csv');
    const records = toTheSecond(comma);
    expect(records).toHaveLength(40);
    expect(records.reduce((sum, deal) => sum + Number(deal['amount']), 0)).toBe(7_802_000);
    expect(toTheSecond(await read('utf8bom-semicolon-de.csv'))).toEqual(records);
    expect(toTheSecond(await read('utf16-tab-fr.csv'))).toEqual(records);
    const windows = await read('cp1252-semicolon-de.csv');
    expect(toTheSecond(windows)).toHaveLength(27);
    expect(records).toEqual(expect.arrayContaining([...toTheSecond(windows)]));
    expect(windows.refusals).toEqual([
      {
        entity: 'deal',
        reason: 'readAs windows-1252',
        count: 0,
        example: 'cp1252-semicolon-de.csv',
      },
    ]);
  });

  it.skipIf(isMissing('odoo19-real-export'))(
    'Odoo: 49 leads with line ends inside, times in the zone of the user',
    async () => {
      const taken = await readDataset(
        'odoo19-real-export',
        [
          {
            entity: 'lead',
            from: 'crm-lead-compat.csv',
            columns: { id: 'id', createdAt: 'create_date', name: 'name', ownerId: 'user_id', leadSource: 'source_id' },
          },
        ],
        'Europe/Bucharest',
      );
      expect(taken.refusals).toEqual([]);
      expect(taken.records['lead']).toHaveLength(49);
      const first = taken.records['lead']?.find((lead) => lead['id'] === 'crm:crm.crm_case_27');
      expect(first?.['createdAt']).toBe(Date.parse('2026-11-21T14:08:13Z'));
    },
  );

  for (const folder of ['fivetran-hubspot-seeds', 'fivetran-salesforce-seeds']) {
    it.skipIf(isMissing(folder))(`${folder}: every table is read, however wide`, async () => {
      for (const from of readdirSync(join(datasets, folder)).filter((name) => name.endsWith('.csv'))) {
        const taken = await readDataset(folder, [
          { entity: 'lead', from, columns: { id: { value: 'x' }, createdAt: { value: '2024-01-01' } } },
        ]);
        expect([from, taken.error?.problem ?? 'taken']).toEqual([from, 'taken']);
      }
    });
  }
});
