/** Every kind of source behind a web interface, as a fake on loopback: what the config says of it, and a deal that is won there. */
import { systemClock } from '../../electron/core/clock.ts';
import type { ConfigDocument } from '../../shared/config/config.ts';
import { type ApiServer, startApiServer } from '../fakes/api-server.ts';
import { createFakeAccount } from '../fakes/hubspot/hubspot-account.ts';
import { startHubspot } from '../fakes/hubspot/hubspot-server.ts';
import { foundSmallCompany } from '../fakes/hubspot/small-company.ts';
import { fillCompany, leadRow, stages } from '../fakes/odoo/odoo-company.ts';
import { odooDefaults, startFakeOdoo } from '../fakes/odoo/fake-odoo.ts';
import { createPipedriveCompany, stamp as pipedriveStamp } from '../fakes/pipedrive/pipedrive-company.ts';
import { startPipedriveServer } from '../fakes/pipedrive/pipedrive-server.ts';
import { stamp } from '../fakes/salesforce/org-rows.ts';
import { startSalesforce } from '../fakes/salesforce/salesforce-server.ts';
import { createSmallCompany } from '../fakes/salesforce/small-company.ts';

type SourceDocument = ConfigDocument['sources'][number];

export type WebSource = {
  readonly server: ApiServer;
  readonly source: SourceDocument;
  /** A deal of 4,321 euros that nobody knew becomes won there, now. */
  readonly win: () => void;
};

export const plantedKey = 'planted-key-91d4';
const hour = 3_600_000;
const common = { id: 'crm', label: 'The CRM', pollSeconds: 5 } as const;
const key = { secret: 'crm' };

async function hubspot(): Promise<WebSource> {
  const account = createFakeAccount({ clock: systemClock });
  foundSmallCompany(account, Date.now());
  const server = await startHubspot({ account, clock: systemClock, key: plantedKey });
  const win = (): void => {
    const now = new Date().toISOString();
    account.tables.deals.put(
      '2999',
      {
        dealname: 'Brightwater',
        amount: '4321',
        deal_currency_code: 'EUR',
        pipeline: 'default',
        dealstage: 'closedwon',
        createdate: now,
        closedate: now,
        hs_is_closed: 'true',
        hs_is_closed_won: 'true',
      },
      Date.now(),
    );
  };
  return { server, source: { kind: 'hubspot', ...common, key, address: server.url }, win };
}

async function salesforce(): Promise<WebSource> {
  const { rows } = createSmallCompany(Date.now());
  rows.pass((Date.now() - rows.now()) / 1000);
  const server = await startSalesforce(rows, { clientId: 'tandem', clientSecret: plantedKey });
  const win = (): void => {
    rows.pass((Date.now() - rows.now()) / 1000);
    const today = stamp(Date.now()).slice(0, 10);
    const closed = { StageName: 'Closed Won', IsClosed: true, IsWon: true, CloseDate: today };
    rows.add('Opportunity', { Name: 'Brightwater', Amount: 4321, ...closed });
  };
  const signIn = { with: 'clientSecret', clientSecret: key } as const;
  return { server, source: { kind: 'salesforce', ...common, host: server.url, clientId: 'tandem', signIn }, win };
}

async function pipedrive(): Promise<WebSource> {
  const company = createPipedriveCompany(systemClock);
  company.putDeal(1, { title: 'Old and open' });
  const server = await startPipedriveServer({ company, token: plantedKey, burst: 100 });
  const win = (): void => {
    const now = pipedriveStamp(Date.now());
    company.putDeal(2, { title: 'Brightwater', value: 4321, status: 'won', won_time: now, close_time: now });
  };
  const source = { kind: 'pipedrive', ...common, company: 'acme', base: server.url, token: key } as const;
  return { server, source: { ...source, burst: 100, dailyTokens: 10_000_000 }, win };
}

async function odoo(): Promise<WebSource> {
  const { server, tables } = await startFakeOdoo({ fill: fillCompany, now: Date.now(), key: plantedKey });
  const win = (): void => {
    const now = Date.now();
    const fields = { type: 'opportunity', stage_id: stages.won, date_closed: now, won_status: 'won', probability: 100 };
    tables.put('crm.lead', leadRow(99, now - hour, { ...fields, name: 'Brightwater', expected_revenue: 4321 }), now);
  };
  const { database, login } = odooDefaults;
  return { server, source: { kind: 'odoo', ...common, base: server.url, database, user: login, key }, win };
}

async function json(): Promise<WebSource> {
  const deals = [{ id: 1, name: 'Old and open', stage: 'Open', amount: 100, won: null as string | null }];
  const server = await startApiServer(({ headers }) =>
    headers.authorization === `Bearer ${plantedKey}` ? { body: { deals } } : { status: 401, body: {} },
  );
  const win = (): void => {
    deals.push({ id: 2, name: 'Brightwater', stage: 'Won', amount: 4321, won: new Date().toISOString() });
  };
  const fields = { id: '/id', name: '/name', stage: '/stage', amount: '/amount', wonAt: '/won' };
  const list = { entity: 'deal', url: 'deals', items: '/deals', fields } as const;
  const headers = { authorization: { ...key, prefix: 'Bearer ' } };
  return { server, source: { kind: 'json', ...common, base: server.url, headers, lists: [list] }, win };
}

export const webSources = { hubspot, salesforce, pipedrive, odoo, json };
