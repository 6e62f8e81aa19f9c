/** A small company that lives in Salesforce: three people, leads on their way, deals won, lost and open. */
import { createOrgRows, type OrgRows, stamp } from './org-rows.ts';

export type SmallCompany = {
  readonly rows: OrgRows;
  readonly people: { readonly ada: string; readonly ben: string; readonly mia: string };
  readonly leads: { readonly fresh: string; readonly converted: string; readonly rejected: string };
  readonly deals: { readonly won: string; readonly lost: string; readonly open: string };
  readonly campaigns: { readonly webinar: string; readonly fair: string };
  readonly roles: { readonly sales: string };
  readonly stages: { readonly proposal: string };
};

const day = 86_400_000;

/** @param now 60 days after the company began. */
export function createSmallCompany(now: number): SmallCompany {
  const rows = createOrgRows(now - 60 * day);
  const at = (days: number, hours = 0): string => stamp(now - days * day + hours * 3_600_000);
  const add = (object: string, days: number, values: Parameters<OrgRows['add']>[1] = {}): string =>
    rows.add(object, { CreatedDate: at(days), SystemModstamp: at(days), ...values });

  const sales = add('UserRole', 60, { Name: 'Field sales' });
  const growth = add('UserRole', 60, { Name: 'Growth' });
  const profile = add('Profile', 60, { Name: 'Minimum Access' });
  const user = (name: string, role: string): string =>
    add('User', 60, { Name: name, UserType: 'Standard', IsActive: true, UserRoleId: role, ProfileId: profile });
  const people = { ada: user('Ada Ray', sales), ben: user('Ben Lind', sales), mia: user('Mia Holt', growth) };
  add('User', 60, { Name: 'A guest', UserType: 'Guest', IsActive: true });

  const stage = (name: string, order: number, closed = false, won = false): string =>
    add('OpportunityStage', 60, {
      ApiName: name,
      MasterLabel: name,
      SortOrder: order,
      IsActive: true,
      IsClosed: closed,
      IsWon: won,
    });
  stage('Discovery', 1);
  const proposal = stage('Proposal', 2);
  stage('Closed Won', 3, true, true);
  stage('Closed Lost', 4, true);

  const campaigns = {
    webinar: add('Campaign', 50, { Name: 'Autumn webinar', Type: 'Webinar', StartDate: '2026-10-01', ActualCost: 900 }),
    fair: add('Campaign', 40, { Name: 'Fair', Type: 'Conference', EndDate: '2026-11-01', Status: 'Completed' }),
  };
  const account = add('Account', 30, { Name: 'Nord Freight' });
  const newBusiness = add('RecordType', 60, { Name: 'New business' });
  const deal = (name: string, days: number, values: Parameters<OrgRows['add']>[1]): string =>
    add('Opportunity', days, {
      Name: name,
      AccountId: account,
      RecordTypeId: newBusiness,
      OwnerId: people.ada,
      LeadSource: 'Web',
      IsClosed: false,
      IsWon: false,
      ...values,
    });
  const deals = {
    won: deal('Nord Freight: 40 trucks', 20, {
      Amount: 12_500.5,
      StageName: 'Closed Won',
      CloseDate: '2026-11-15',
      IsClosed: true,
      IsWon: true,
      SystemModstamp: at(5),
      CampaignId: campaigns.webinar,
    }),
    lost: deal('Nord Freight: 5 vans', 30, {
      Amount: 900,
      StageName: 'Closed Lost',
      CloseDate: '2026-11-01',
      IsClosed: true,
      Loss_Reason__c: 'Price',
      SystemModstamp: at(19),
    }),
    open: deal('Nord Freight: trailers', 10, { Amount: 4000, StageName: 'Proposal', CloseDate: '2026-12-20' }),
  };
  const step = (opportunity: string, name: string, days: number, hours = 0): string =>
    add('OpportunityHistory', days, {
      OpportunityId: opportunity,
      StageName: name,
      CreatedDate: at(days, hours),
    });
  step(deals.won, 'Discovery', 20);
  step(deals.won, 'Proposal', 12);
  step(deals.won, 'Proposal', 8);
  step(deals.won, 'Closed Won', 5, 2);
  step(deals.lost, 'Discovery', 30);
  step(deals.lost, 'Closed Lost', 19);
  step(deals.open, 'Proposal', 10);

  const lead = (name: string, days: number, values: Parameters<OrgRows['add']>[1]): string =>
    add('Lead', days, {
      Name: name,
      Company: 'Nord Freight',
      Email: 'someone@nord.example',
      LeadSource: 'Web',
      OwnerId: people.ada,
      IsConverted: false,
      Lead_Type__c: 'Demo request',
      ...values,
    });
  const leads = {
    fresh: lead('Ole Berg', 1, { Status: 'Open', Company: 'Berg Logistics', OwnerId: people.ben }),
    converted: lead('Una Dahl', 25, {
      Status: 'Qualified',
      IsConverted: true,
      ConvertedDate: '2026-10-31',
      SystemModstamp: at(20),
      ConvertedOpportunityId: deals.won,
      ConvertedContactId: '0035g0000000001AAA',
    }),
    rejected: lead('Per Moe', 30, { Status: 'Rejected', Rejection_Reason__c: 'No budget', SystemModstamp: at(28) }),
  };
  const history = (id: string, field: string, from: string | null, to: string | null, days: number): string =>
    add('LeadHistory', days, { LeadId: id, Field: field, OldValue: from, NewValue: to });
  history(leads.converted, 'Status', 'Open', 'Handed over', 24);
  history(leads.converted, 'Status', 'Handed over', 'Accepted', 23);
  history(leads.converted, 'Status', 'Accepted', 'Qualified', 20);
  history(leads.converted, 'leadConverted', null, null, 20);
  history(leads.converted, 'Owner', people.mia, people.ada, 24);
  history(leads.rejected, 'Status', 'Open', 'Handed over', 29);
  history(leads.rejected, 'Status', 'Handed over', 'Rejected', 28);
  add('CampaignMember', 25, { LeadId: leads.converted, CampaignId: campaigns.webinar });
  add('CampaignMember', 22, { LeadId: leads.converted, CampaignId: campaigns.fair });

  const task = (days: number, values: Parameters<OrgRows['add']>[1]): string =>
    add('Task', days, { IsClosed: true, OwnerId: people.ada, CompletedDateTime: at(days), ...values });
  task(27, { WhoId: leads.rejected, TaskSubtype: 'Call', CallType: 'Outbound' });
  task(23, { WhoId: '0035g0000000001AAA', WhatId: deals.won, TaskSubtype: 'Email' });
  task(9, { WhatId: deals.open, TaskSubtype: 'Call', CallType: 'Inbound' });
  task(2, { WhatId: deals.open, IsClosed: false, CompletedDateTime: null, ActivityDate: '2026-12-01' });
  task(2, { WhatId: account, TaskSubtype: 'Call' });
  add('Event', 7, { WhatId: deals.won, OwnerId: people.ada, StartDateTime: at(6), Type: 'Meeting', IsChild: false });

  const buyer = (deal: string, days: number, email: string, values: Parameters<OrgRows['add']>[1] = {}): string =>
    add('OpportunityContactRole', days, {
      OpportunityId: deal,
      ContactId: add('Contact', days, { Name: 'A buyer', Email: email }),
      IsPrimary: false,
      ...values,
    });
  buyer(deals.won, 20, 'assistant@nord.example');
  buyer(deals.won, 19, 'una@nord.example', { IsPrimary: true });

  rows.pass((60 * day) / 1000);
  return { rows, people, leads, deals, campaigns, roles: { sales }, stages: { proposal } };
}
