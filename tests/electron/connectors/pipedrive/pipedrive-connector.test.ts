import { type ApiSubject, describeApiConnector } from '../../../contracts/api-contract.ts';
import { day, pipedriveAccount, recent, start } from './pipedrive-account.ts';

const hour = 3_600_000;

describeApiConnector('Pipedrive', async (): Promise<ApiSubject> => {
  const { company, server, clock, workDir, connect, pass, at } = await pipedriveAccount({
    config: { leadStages: { accepted: ['Warm'] }, fields: { campaignId: 'Campaign' } },
  });
  company.labels.push({ id: 'label-1', name: 'Warm' });
  company.dealFields.push({ field_code: 'c0ffee', field_name: 'Campaign', options: [{ id: 3, label: 'Fair' }] });
  company.persons.set(1, { id: 1, name: 'Ada Lovell', emails: [{ value: 'ada@example.org', primary: true }] });
  company.organizations.set(2, { id: 2, name: 'Acme' });
  company.teams.push({ id: 1, name: 'North', users: [7] });
  const old = at(recent - start - 200 * day);
  const lately = at(-10 * day);
  company.putDeal(1, { add_time: lately, update_time: lately, org_id: 2, person_id: 1, value: 1234.5 });
  company.putDeal(2, { add_time: old, update_time: old, custom_fields: { c0ffee: 3 } });
  company.putDeal(3, { add_time: old, update_time: old, status: 'won', won_time: old, currency: 'JPY' });
  company.putDeal(4, { add_time: old, update_time: old, status: 'lost', lost_time: old, is_archived: true });
  company.putDeal(5, { add_time: lately, update_time: lately, source_lead_id: 'gone' });
  company.putLead('a', { add_time: lately, update_time: lately, person_id: 1 });
  company.putLead('b', { add_time: old, update_time: old, c0ffee: 3 });
  company.putLead('c', { add_time: old, update_time: lately, is_archived: true });
  company.putActivity(1, { lead_id: 'a', done: true, marked_as_done_time: lately, update_time: lately });
  company.putActivity(2, { deal_id: 5, done: true, marked_as_done_time: old, update_time: old, type: 'task' });
  company.putActivity(3, { deal_id: 1, update_time: lately });
  return {
    prefix: 'crm:',
    now: start,
    server,
    workDir,
    start: connect,
    anew: () => undefined,
    moveOn: async () => {
      await pass(6 * hour);
      company.putDeal(1, { status: 'won', won_time: at(6 * hour) });
      company.putDeal(2, { is_deleted: true });
      company.putLead('d', { label_ids: ['label-1'] });
      company.putActivity(1, { done: false });
      company.putActivity(3, { done: true, marked_as_done_time: at(6 * hour) });
      company.users.push({ id: 8, name: 'Jan Hof' });
      return clock.now() + 1000;
    },
  };
});
