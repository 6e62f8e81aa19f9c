import { describe, expect, it } from 'vitest';
import { day, heldAfter, openAccount, recent, start } from './pipedrive-account.ts';

const hour = 3_600_000;
const ids = (held: ReadonlyMap<string, unknown>, entity: string): readonly string[] =>
  [...held.keys()].filter((key) => key.startsWith(`${entity} `)).toSorted();

describe('a large account', () => {
  it.each([
    ['that can be asked for changed leads', true],
    ['that can not', false],
  ])('%s is read to its end, page by page', async (_, leadsKnowSince) => {
    const { company, connect, sync, at } = await openAccount({ server: { leadsKnowSince } });
    for (let id = 0; id < 1_203; id += 1) {
      const time = at((id % 2 === 0 ? recent - start : 0) - day + id * 1000);
      company.putDeal(id, { add_time: time, update_time: time, org_id: id % 700 });
      company.putLead(`l${id}`, { add_time: time, update_time: time });
      if (id < 700) company.organizations.set(id, { id, name: `Company ${id}` });
    }
    const batches = await sync(connect());
    const held = await heldAfter(batches);
    expect(ids(held, 'deal')).toHaveLength(1_203);
    expect(ids(held, 'lead')).toHaveLength(1_203);
    expect(held.get('deal crm:1202')).toMatchObject({ company: 'Company 502' });
    expect(Math.max(...batches.map(({ records }) => records?.deal?.length ?? 0))).toBe(500);
  });

  it('goes on from what it has read where the mark of a page means nothing any more', async () => {
    const { company, connect, sync, server, at } = await openAccount();
    for (let id = 0; id < 1_100; id += 1) company.putDeal(id, { status: 'won', update_time: at(-day + id * 1000) });
    const connector = connect();
    const [first] = await sync(connector);
    const cursor = JSON.parse(first?.cursor ?? '');
    const deals = Object.keys(cursor.streams).find((name) => name.startsWith('deals ')) ?? '';
    const head = JSON.parse(cursor.streams[deals].head);
    cursor.streams[deals].head = JSON.stringify({ ...head, since: recent, mark: { ...head.mark, page: 'stale' } });
    const held = await heldAfter(await sync(connect(), JSON.stringify(cursor)));
    expect(ids(held, 'deal')).toHaveLength(1_100);
    expect(server.calls.filter(({ query }) => query.get('cursor') === 'stale')).toHaveLength(1);
  });
});

describe('changes', () => {
  it('are found though the index is late and the clock of the server is wrong', async () => {
    const { company, connect, sync, pass } = await openAccount({ server: { lagMs: 40_000 }, skewMs: -400_000 });
    const connector = connect();
    company.putDeal(1);
    await pass(60_000);
    let cursor = (await sync(connector)).at(-1)?.cursor;
    const seen: string[] = [];
    for (let id = 2; id <= 6; id += 1) {
      company.putDeal(id);
      await pass(30_000);
      const batches = await sync(connector, cursor);
      cursor = batches.at(-1)?.cursor ?? cursor;
      seen.push(...batches.flatMap(({ records }) => (records?.deal ?? []).map((deal) => deal.id)));
    }
    await pass(60_000);
    seen.push(
      ...(await sync(connector, cursor)).flatMap(({ records }) => (records?.deal ?? []).map((deal) => deal.id)),
    );
    expect(seen).toEqual(['crm:2', 'crm:3', 'crm:4', 'crm:5', 'crm:6']);
  });

  it('of the name of a stage reach the deals in it', async () => {
    const { company, connect, sync, pass } = await openAccount();
    company.putDeal(1, { stage_id: 11 });
    company.putDeal(2, { stage_id: 12 });
    const connector = connect();
    const cursor = (await sync(connector)).at(-1)?.cursor;
    company.stages[0] = { id: 11, name: 'In talks', pipeline_id: 1 };
    await pass(hour);
    await sync(connector, cursor);
    await pass(30_000);
    const records = (await sync(connector, cursor)).flatMap((batch) => batch.records?.deal ?? []);
    expect(records).toMatchObject([{ id: 'crm:1', stage: 'In talks' }]);
  });

  it('into a stage made a moment ago have its name', async () => {
    const { company, connect, sync, pass } = await openAccount();
    company.putDeal(1);
    const connector = connect();
    const cursor = (await sync(connector)).at(-1)?.cursor;
    company.stages.push({ id: 13, name: 'Signing', pipeline_id: 1 });
    company.putDeal(1, { stage_id: 13 });
    await pass(30_000);
    expect((await heldAfter(await sync(connector, cursor))).get('deal crm:1')).toMatchObject({ stage: 'Signing' });
  });

  it('of the account begin anew', async () => {
    const { company, sync, connect, connectWith, at } = await openAccount();
    const cursor = (await sync(connect())).at(-1)?.cursor;
    company.putDeal(1, { status: 'lost', update_time: at(-300 * day) });
    expect(await sync(connect(), cursor)).toEqual([]);
    expect(ids(await heldAfter(await sync(connectWith({ company: 'other' }), cursor)), 'deal')).toEqual(['deal crm:1']);
  });

  it('of the settings make records anew', async () => {
    const { company, sync, connect, connectWith } = await openAccount();
    company.putDeal(1, { custom_fields: { aa: 'Fair' } });
    company.dealFields.push({ field_code: 'aa', field_name: 'Origin', options: null });
    const cursor = (await sync(connect())).at(-1)?.cursor;
    const held = await heldAfter(await sync(connectWith({ fields: { leadSource: 'Origin' } }), cursor));
    expect(held.get('deal crm:1')).toMatchObject({ leadSource: 'Fair' });
  });
});

it('counts only the pipelines that are named, and lets go of a deal that leaves them', async () => {
  const { company, connect, sync, pass } = await openAccount({ config: { pipelines: ['new business'] } });
  company.pipelines.push({ id: 2, name: 'Renewals' });
  company.putDeal(1);
  company.putDeal(2, { pipeline_id: 2 });
  const connector = connect();
  const first = await sync(connector);
  expect(ids(await heldAfter(first), 'deal')).toEqual(['deal crm:1']);
  company.putDeal(1, { pipeline_id: 2 });
  await pass(30_000);
  expect(ids(await heldAfter([...first, ...(await sync(connector, first.at(-1)?.cursor))]), 'deal')).toEqual([]);
});

it('takes activities that are done, and says which are attempts to reach somebody', async () => {
  const { company, connect, sync, at } = await openAccount({ config: { activityTypes: { demo_call: 'call' } } });
  const done = { done: true, marked_as_done_time: at(-hour), lead_id: 'a' };
  company.putActivity(1, { ...done, type: 'email' });
  company.putActivity(2, { ...done, type: 'task' });
  company.putActivity(3, { ...done, type: 'demo_call' });
  company.putActivity(4, { ...done, done: false });
  company.putActivity(5, { ...done, lead_id: null });
  company.putActivity(6, { ...done, marked_as_done_time: null, due_date: '2026-11-19', due_time: '08:30' });
  company.putActivity(7, { ...done, marked_as_done_time: null });
  const batches = await sync(connect());
  const held = await heldAfter(batches);
  expect(ids(held, 'activity')).toEqual(['1', '2', '3', '6'].map((id) => `activity crm:${id}`));
  expect(held.get('activity crm:1')).toMatchObject({
    kind: 'email',
    outbound: true,
    at: start - hour,
    personId: 'crm:7',
  });
  expect(held.get('activity crm:2')).toMatchObject({ kind: 'other', outbound: false });
  expect(held.get('activity crm:3')).toMatchObject({ kind: 'call', outbound: true });
  expect(held.get('activity crm:6')).toMatchObject({ at: Date.UTC(2026, 10, 19, 8, 30) });
  expect(batches.findLast(({ refusals }) => refusals)?.refusals).toEqual([
    { entity: 'activity', reason: 'empty marked_as_done_time', count: 1, example: '7' },
  ]);
});

it('knows people by the teams they are in, and does without teams where the plan has none', async () => {
  const config = { teams: { marketing: ['demand'], other: ['Jan Hof'] } };
  const { company, connect, sync } = await openAccount({ config });
  company.users.push({ id: 8, name: 'Jan Hof' }, { id: 9, name: 'Mia Lund' });
  const without = await heldAfter(await sync(connect()));
  expect(without.get('person crm:9')).toEqual({ id: 'crm:9', name: 'Mia Lund', team: 'sales' });
  company.teams.push({ id: 1, name: 'Demand', users: [9] });
  const held = await heldAfter(await sync(connect()));
  expect(held.get('person crm:7')).toMatchObject({ team: 'sales' });
  expect(held.get('person crm:8')).toMatchObject({ team: 'other' });
  expect(held.get('person crm:9')).toMatchObject({ team: 'marketing', group: 'Demand' });
});

it('does without teams, too, where they would have to be paid for', async () => {
  const { connect, sync, server } = await openAccount({ config: { take: ['person'] } });
  server.fail([null, { kind: 'reply', status: 402, body: { success: false } }]);
  expect(ids(await heldAfter(await sync(connect())), 'person')).toEqual(['person crm:7']);
});

it('reads neither persons nor organisations where it is told not to', async () => {
  const { company, connect, sync, server } = await openAccount({ config: { contacts: false } });
  company.putDeal(1, { person_id: 1, org_id: 2 });
  await sync(connect());
  expect(server.calls.filter(({ path }) => /persons|organizations/.test(path))).toEqual([]);
});

it('asks for nothing that is not wanted', async () => {
  const { company, connect, sync, server, pass } = await openAccount({ config: { take: ['deal'] } });
  company.putDeal(1);
  company.putDeal(2);
  company.putLead('a');
  const connector = connect();
  const first = await sync(connector);
  company.deals.delete(1);
  await pass(day);
  const held = await heldAfter([...first, ...(await sync(connector, first.at(-1)?.cursor))]);
  expect(ids(held, 'deal')).toEqual(['deal crm:2']);
  expect(server.calls.filter(({ path }) => /leads|activities|users/.test(path))).toEqual([]);
});
