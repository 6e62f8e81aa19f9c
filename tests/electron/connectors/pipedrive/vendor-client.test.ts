/** Pipedrive's own client, run against the fake: nobody here wrote it, so that it judges what the fake is like. */
import { Configuration as ConfigurationV1, LeadsApi, UsersApi } from 'pipedrive/v1';
import { ActivitiesApi, Configuration, DealFieldsApi, DealsApi, PersonsApi } from 'pipedrive/v2';
import { expect, it } from 'vitest';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { day, openAccount } from './pipedrive-account.ts';

async function clientOf(apiKey: string = plantedSecret) {
  const { company, server, at } = await openAccount();
  const v2 = new Configuration({ apiKey, basePath: `${server.url}/api/v2` });
  const v1 = new ConfigurationV1({ apiKey, basePath: `${server.url}/api/v1` });
  return { company, v1, v2, at };
}

it('lists all deals page by page, and each of them once', async () => {
  const { company, v2 } = await clientOf();
  for (let id = 1; id <= 7; id += 1) company.putDeal(id);
  const ids: (number | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await new DealsApi(v2).getDeals({ limit: 3, ...(cursor ? { cursor } : {}) });
    ids.push(...(page.data ?? []).map(({ id }) => id));
    cursor = page.additional_data?.next_cursor ?? undefined;
  } while (cursor);
  expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('finds what has changed since, the oldest first, with the lead it was', async () => {
  const { company, v2, at } = await clientOf();
  company.putDeal(1, { update_time: at(-2 * day) });
  company.putDeal(2, { update_time: at(-1000), source_lead_id: 'a' });
  company.putDeal(3, { update_time: at(-2000) });
  const { data } = await new DealsApi(v2).getDeals({
    updated_since: at(-day),
    sort_by: 'update_time',
    sort_direction: 'asc',
    include_fields: 'source_lead_id',
  });
  expect(data?.map(({ id, source_lead_id }) => [id, source_lead_id])).toEqual([
    [3, null],
    [2, 'a'],
  ]);
});

it('finds deleted deals on demand alone, and archived ones in the archive', async () => {
  const { company, v2 } = await clientOf();
  company.putDeal(1);
  company.putDeal(2, { is_deleted: true });
  company.putDeal(3, { is_archived: true });
  const deals = new DealsApi(v2);
  expect((await deals.getDeals()).data?.map(({ id }) => id)).toEqual([1]);
  expect((await deals.getDeals({ status: 'deleted' })).data?.map(({ id }) => id)).toEqual([2]);
  expect((await deals.getArchivedDeals()).data?.map(({ id }) => id)).toEqual([3]);
});

it('reads leads, activities, persons, users and fields', async () => {
  const { company, v1, v2, at } = await clientOf();
  company.putLead('a', { update_time: at(-2 * day) });
  company.putLead('b');
  company.putActivity(1, { done: true });
  company.putActivity(2);
  company.persons.set(1, { id: 1, name: 'Ada Lovell', emails: [] });
  company.persons.set(2, { id: 2, name: 'Jan Hof', emails: [] });
  const { data: leads } = await new LeadsApi(v1).getLeads({ updated_since: at(-day) });
  expect(leads?.map(({ id }) => id)).toEqual(['b']);
  const { data: done } = await new ActivitiesApi(v2).getActivities({ done: true });
  expect(done?.map(({ id }) => id)).toEqual([1]);
  const { data: persons } = await new PersonsApi(v2).getPersons({ ids: '2' });
  expect(persons?.map(({ name }) => name)).toEqual(['Jan Hof']);
  const { data: users } = await new UsersApi(v1).getUsers();
  expect(users?.map(({ name }) => name)).toEqual(['Ida Berg']);
  const { data: fields } = await new DealFieldsApi(v2).getDealFields();
  expect(fields?.map(({ field_code }) => field_code)).toContain('channel');
});

it('is told that its key is wrong, and that a page is too large', async () => {
  const { v2 } = await clientOf('a wrong key');
  await expect(new DealsApi(v2).getDeals()).rejects.toMatchObject({ success: false, error: 'unauthorized access' });
  const right = await clientOf();
  await expect(new DealsApi(right.v2).getDeals({ limit: 501 })).rejects.toMatchObject({ success: false });
});
