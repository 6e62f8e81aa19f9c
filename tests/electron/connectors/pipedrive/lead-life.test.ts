import { describe, expect, it } from 'vitest';
import { day, heldAfter, openAccount, recent, start } from './pipedrive-account.ts';

const hour = 3_600_000;

describe('a lead that becomes a deal', () => {
  it('stays as it was known, though no list has it any more', async () => {
    const { company, connect, sync, pass, at } = await openAccount();
    company.persons.set(1, { id: 1, name: 'Ada Lovell', emails: [{ value: 'ada@example.org', primary: true }] });
    company.putLead('a', { person_id: 1, source_name: 'Web forms', add_time: at(-day) });
    const connector = connect();
    const batches = [...(await sync(connector))];
    await pass(hour);
    const convertedAt = company.now();
    company.convert('a', 9);
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    // A day later the ids are compared.
    await pass(day);
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    const held = await heldAfter(batches);
    expect(batches.findLast(({ present }) => present?.deal)?.present?.deal).toEqual(['crm:9']);
    expect(held.get('lead crm:a')).toMatchObject({
      createdAt: start - day,
      email: 'ada@example.org',
      leadSource: 'Web forms',
    });
    expect(held.get('deal crm:9')).toMatchObject({ leadId: 'crm:a', createdAt: convertedAt });
  });

  it('is what its deal tells of it where it was never seen as a lead', async () => {
    const { company, connect, sync, at } = await openAccount({ config: { fields: { acceptedAt: 'Accepted on' } } });
    company.dealFields.push({ field_code: 'abc', field_name: 'Accepted on', options: null });
    company.organizations.set(2, { id: 2, name: 'Acme' });
    const custom_fields = { abc: '2026-11-18' };
    company.putDeal(9, { source_lead_id: 'a', add_time: at(-day), org_id: 2, channel: 51, custom_fields });
    expect((await heldAfter(await sync(connect()))).get('lead crm:a')).toEqual({
      id: 'crm:a',
      createdAt: start - day,
      name: 'Deal 9',
      company: 'Acme',
      ownerId: 'crm:7',
      attempts: 0,
      leadSource: 'Webinar',
      // Midnight in Berlin.
      acceptedAt: Date.UTC(2026, 10, 17, 23),
    });
  });

  it('is what its deal tells of it by the settings of now', async () => {
    const { company, connect, connectWith, sync, at } = await openAccount();
    company.dealFields.push({ field_code: 'abc', field_name: 'Origin', options: null });
    company.putDeal(9, { source_lead_id: 'a', add_time: at(-day), channel: 51, custom_fields: { abc: 'Fair' } });
    const batches = [...(await sync(connect()))];
    const changed = connectWith({ fields: { leadSource: 'Origin' } });
    batches.push(...(await sync(changed, batches.at(-1)?.cursor)));
    expect((await heldAfter(batches)).get('lead crm:a')).toMatchObject({ leadSource: 'Fair' });
  });

  it('is qualified when its deal says so, also where it was known as a lead before', async () => {
    const { company, connect, sync, pass, at } = await openAccount({ config: { fields: { sqlAt: 'Qualified on' } } });
    company.dealFields.push({ field_code: 'abc', field_name: 'Qualified on', options: null });
    company.putLead('a', { add_time: at(-day), source_name: 'Web forms' });
    const connector = connect();
    const batches = [...(await sync(connector))];
    await pass(hour);
    company.convert('a', 9);
    company.putDeal(9, { custom_fields: { abc: '2026-11-21' } });
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    expect((await heldAfter(batches)).get('lead crm:a')).toMatchObject({
      createdAt: start - day,
      leadSource: 'Web forms',
      // Midnight in Berlin.
      sqlAt: Date.UTC(2026, 10, 20, 23),
    });
  });

  it('has its calls also where the deal was archived before anybody looked', async () => {
    const { company, connect, sync, at } = await openAccount();
    for (const [id, days] of [
      [1, 9],
      [2, 200],
    ] as const) {
      const time = at(-days * day);
      company.putDeal(id, { source_lead_id: `l${id}`, add_time: time, update_time: time, is_archived: true });
      company.putActivity(id, { deal_id: id, done: true, marked_as_done_time: time, update_time: time });
    }
    const held = await heldAfter(await sync(connect()));
    expect(held.get('activity crm:1')).toMatchObject({ leadId: 'crm:l1', dealId: 'crm:1' });
    expect(held.get('activity crm:2')).toMatchObject({ leadId: 'crm:l2', dealId: 'crm:2' });
  });

  it('keeps its calls also where the deal is archived before anybody looked', async () => {
    const { company, connect, sync, pass, at } = await openAccount();
    company.putLead('a', { add_time: at(-day) });
    company.putActivity(1, { lead_id: 'a', done: true, marked_as_done_time: at(-hour) });
    const connector = connect();
    const batches = [...(await sync(connector))];
    await pass(60_000);
    company.convert('a', 9);
    company.putDeal(9, { is_archived: true });
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    const call = (await heldAfter(batches)).get('activity crm:1');
    expect(call).toMatchObject({ leadId: 'crm:a', dealId: 'crm:9' });
  });

  it("keeps its calls, which are the deal's now, also after a start", async () => {
    const { company, connect, sync, pass, at } = await openAccount();
    company.putLead('a', { add_time: at(-day) });
    company.putActivity(1, { lead_id: 'a', done: true, marked_as_done_time: at(-hour) });
    const batches = [...(await sync(connect()))];
    await pass(hour);
    company.convert('a', 9);
    batches.push(...(await sync(connect(), batches.at(-1)?.cursor)));
    await pass(hour);
    company.putActivity(1, { subject: 'changed' });
    batches.push(...(await sync(connect(), batches.at(-1)?.cursor)));
    const call = (await heldAfter(batches)).get('activity crm:1');
    expect(call).toMatchObject({ leadId: 'crm:a', dealId: 'crm:9', kind: 'call', outbound: true, at: start - hour });
  });
});

describe('a lead that is deleted', () => {
  it('is gone once a day has passed', async () => {
    const { company, connect, sync, pass } = await openAccount();
    company.putLead('a');
    company.putLead('b');
    const connector = connect();
    const batches = [...(await sync(connector))];
    company.leads.delete('a');
    await pass(day);
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    const held = await heldAfter(batches);
    expect([...held.keys()].filter((key) => key.startsWith('lead'))).toEqual(['lead crm:b']);
  });
});

describe('leads that are read over several polls', () => {
  const many = 1_100;

  it('are all there in the end, however many of the others leave the list meanwhile', async () => {
    const { company, connect, sync, pass, at } = await openAccount({ environment: { historyPages: 1 } });
    for (let id = 0; id < many; id += 1) {
      const time = at(recent - start - 200 * day + id * 1000);
      company.putLead(`l${id}`, { add_time: time, update_time: time });
    }
    const connector = connect();
    const batches = [...(await sync(connector))];
    for (let id = 0; id < 300; id += 1) company.leads.delete(`l${id}`);
    for (let poll = 0; poll < 8; poll += 1) {
      await pass(60_000);
      batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    }
    const held = await heldAfter(batches);
    expect([...company.leads.keys()].filter((id) => !held.has(`lead crm:${id}`))).toEqual([]);
  });

  it('are not taken for deleted because others leave the list while their ids are compared', async () => {
    const { company, connect, sync, pass } = await openAccount({ environment: { historyPages: 1 } });
    for (let id = 0; id < many; id += 1) company.putLead(`l${id}`);
    const connector = connect();
    const batches = [...(await sync(connector))];
    for (let poll = 0; poll < 4; poll += 1) batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    await pass(day);
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    for (let id = 0; id < 300; id += 1) company.leads.delete(`l${id}`);
    for (let poll = 0; poll < 8; poll += 1) {
      await pass(60_000);
      batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    }
    expect(batches.some(({ present }) => present?.lead)).toBe(true);
    const held = await heldAfter(batches);
    expect([...company.leads.keys()].filter((id) => !held.has(`lead crm:${id}`))).toEqual([]);
  });
});

describe('labels of leads', () => {
  const config = { leadStages: { accepted: [' warm '], rejected: ['label-2'] } };

  it('count from when they were first seen, by name or id, and no more once they are off', async () => {
    const { company, connect, sync, pass } = await openAccount({ config });
    company.labels.push({ id: 'label-1', name: 'Warm' }, { id: 'label-2', name: 'Cold' });
    company.putLead('a', { label_ids: ['label-1'] });
    let cursor: string | undefined;
    const lead = async (): Promise<unknown> => {
      const batches = await sync(connect(), cursor);
      cursor = batches.at(-1)?.cursor ?? cursor;
      return (await heldAfter(batches)).get('lead crm:a');
    };
    expect(await lead()).toMatchObject({ acceptedAt: start });
    await pass(hour);
    company.putLead('a', { title: 'Renamed' });
    expect(await lead()).toMatchObject({ name: 'Renamed', acceptedAt: start });
    await pass(hour);
    const turnedAt = company.now();
    company.putLead('a', { label_ids: ['label-2'] });
    const turned = await lead();
    expect(turned).toMatchObject({ rejectedAt: turnedAt });
    expect(turned).not.toHaveProperty('acceptedAt');
  });
});

describe('a label that was made a moment ago', () => {
  it('counts at once', async () => {
    const { company, connect, sync, pass } = await openAccount({ config: { leadStages: { accepted: ['warm'] } } });
    company.labels.push({ id: 'label-1', name: 'New' });
    company.putLead('a', { label_ids: ['label-1'] });
    const connector = connect();
    const cursor = (await sync(connector)).at(-1)?.cursor;
    await pass(60_000);
    const labelledAt = company.now();
    company.labels.push({ id: 'label-2', name: 'Warm' });
    company.putLead('a', { label_ids: ['label-2'] });
    const held = await heldAfter(await sync(connector, cursor));
    expect(held.get('lead crm:a')).toMatchObject({ acceptedAt: labelledAt });
  });
});

describe('the archive', () => {
  it('takes open deals off the wall, as off the pipelines of Pipedrive, but not the leads they were', async () => {
    const { company, connect, sync, pass } = await openAccount();
    company.putDeal(1, { source_lead_id: 'a' });
    company.putDeal(2);
    company.putDeal(3, { source_lead_id: 'c', is_archived: true });
    const connector = connect();
    const batches = [...(await sync(connector))];
    expect([...(await heldAfter(batches)).keys()].toSorted()).toEqual(
      ['deal crm:1', 'deal crm:2', 'lead crm:a', 'lead crm:c', 'person crm:7'].toSorted(),
    );
    await pass(2 * hour);
    company.putDeal(1, { is_archived: true });
    // Whether it counts as a change that somebody archives it, nobody is told.
    company.deals.set(2, Object.assign({}, company.deals.get(2), { is_archived: true }));
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    await pass(day);
    batches.push(...(await sync(connector, batches.at(-1)?.cursor)));
    const held = await heldAfter(batches);
    expect([...held.keys()].toSorted()).toEqual(['lead crm:a', 'lead crm:c', 'person crm:7']);
  });

  it('is read too, and means a rejection where the config says so', async () => {
    const { company, connect, sync, at } = await openAccount({ config: { archivedLeads: 'rejected' } });
    company.putLead('a', { is_archived: true, add_time: at(-9 * day), update_time: at(-2 * day) });
    company.putLead('old', {
      is_archived: true,
      add_time: at(recent - start - day),
      update_time: at(recent - start - day),
    });
    company.putDeal(1, { is_archived: true, status: 'won', won_time: at(-day) });
    const held = await heldAfter(await sync(connect()));
    expect(held.get('lead crm:a')).toMatchObject({ rejectedAt: start - 2 * day });
    expect(held.get('lead crm:old')).toMatchObject({ rejectedAt: recent - day });
    expect(held.get('deal crm:1')).toMatchObject({ wonAt: start - day });
  });
});
