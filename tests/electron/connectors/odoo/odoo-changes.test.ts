import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecordKeeper } from '../../../contracts/record-keeper.ts';
import type { FakeOdoo, FakeOdooOptions } from '../../../fakes/odoo/fake-odoo.ts';
import {
  day,
  fillTables,
  hour,
  leadRow,
  messageRow,
  partners,
  stages,
  trackStage,
  users,
} from '../../../fakes/odoo/odoo-company.ts';
import { connectTo, now, startOdoo, syncOnce } from './odoo-subject.ts';

async function anOdoo(options: Partial<FakeOdooOptions> = {}): Promise<FakeOdoo> {
  const odoo = await startOdoo(options);
  onTestFinished(() => odoo.server.close());
  return odoo;
}

/** A connector that has read everything, with what it holds, and how to let it look again. */
async function settled(odoo: FakeOdoo, settings: object = {}) {
  const keeper = createRecordKeeper();
  const connector = connectTo(odoo, settings);
  let { cursor } = await syncOnce(connector, { keeper });
  return {
    look: async (at = now + 60_000) => {
      const synced = await syncOnce(connector, { cursor, keeper, at });
      cursor = synced.cursor;
      return synced;
    },
  };
}

const idsOf = (records: readonly Readonly<Record<string, unknown>>[]) => records.map(({ id }) => id);

describe('a poll that finds nothing', () => {
  it.each([19, 14])('takes four calls of Odoo %i, whatever table has its turn', async (version) => {
    const odoo = await anOdoo({ version });
    const { look } = await settled(odoo);
    await look(now + 60_000);
    for (let poll = 2; poll < 10; poll += 1) {
      const before = odoo.server.calls.length;
      expect((await look(now + poll * 60_000)).batches).toEqual([]);
      expect(odoo.server.calls.length - before).toBeLessThanOrEqual(4);
    }
  });
});

describe('changes', () => {
  it('are all read where more of them share a second than a page holds', async () => {
    const at = now - 3 * day;
    const odoo = await anOdoo({
      fill: (tables) => {
        fillTables(tables, now);
        // One import, one transaction: one stamp to the microsecond, which is told to the second.
        for (let id = 1; id <= 620; id += 1)
          tables.put('crm.lead', leadRow(id, at, { active: id % 2 === 0 }), at + 0.417);
        for (let id = 621; id <= 640; id += 1) tables.put('crm.lead', leadRow(id, at), at + 2000 + id / 1000);
      },
    });
    const { records } = await syncOnce(connectTo(odoo));
    expect(records('lead')).toHaveLength(640);
  });

  it('of long ago are all read where a second of them fills its pages exactly, as an import of thousands does', async () => {
    const odoo = await anOdoo({
      fill: (tables) => {
        fillTables(tables, now);
        const [imported, later] = [now - 300 * day, now - 100 * day];
        for (let id = 1; id <= 500; id += 1) tables.put('crm.lead', leadRow(id, imported, { active: false }), imported);
        tables.put('crm.lead', leadRow(501, later, { active: false }), later);
      },
    });
    expect((await syncOnce(connectTo(odoo))).records('lead')).toHaveLength(501);
  });

  it('are found though they show late, after others that are newer', async () => {
    const odoo = await anOdoo();
    const { look } = await settled(odoo);
    odoo.tables.put('crm.lead', leadRow(11, now), now + 50_000);
    await look();
    // Its transaction began before and was committed after that of the other.
    odoo.tables.put('crm.lead', leadRow(12, now), now + 20_000);
    const { batches } = await look(now + 120_000);
    expect(batches.flatMap(({ records }) => records?.lead ?? []).map(({ id }) => id)).toEqual(['crm:lead/12']);
  });

  it('are found of messages, too, that show after others that are newer, be it after a restart', async () => {
    const odoo = await anOdoo();
    const { cursor: settledAt } = await syncOnce(connectTo(odoo));
    odoo.tables.put('mail.message', messageRow(611, 1, now), now + 50_000);
    const { cursor } = await syncOnce(connectTo(odoo), { cursor: settledAt, at: now + 60_000 });
    // Sending it took a while, and it shows at the end of that, with the time of the beginning.
    odoo.tables.put('mail.message', messageRow(612, 1, now), now + 20_000);
    const { batches } = await syncOnce(connectTo(odoo), { cursor, at: now + 120_000 });
    expect(idsOf(batches.flatMap(({ records }) => records?.activity ?? []))).toEqual(['crm:message/612']);
  });

  it('of a stage come with its dates from the log, where the key may read it', async () => {
    const odoo = await anOdoo({ isAdministrator: true });
    const { look } = await settled(odoo, { stages: { sql: ['Qualified'] } });
    odoo.tables.put('crm.lead', { id: 1, type: 'opportunity', stage_id: stages.proposal }, now + 3000);
    trackStage(odoo.tables, 511, 1, [stages.fresh, stages.qualified], now + 1000);
    trackStage(odoo.tables, 512, 1, [stages.qualified, stages.proposal], now + 2000);
    const { records } = await look();
    expect(records('lead').find(({ id }) => id === 'crm:lead/1')).toMatchObject({ sqlAt: now + 1000 });
    const changes = records('stageChange').filter(({ entityId }) => entityId === 'crm:deal/1');
    expect(changes.map(({ stage }) => stage)).toEqual(['New', 'Qualified', 'Proposition']);
  });

  it.each([
    ['stages', 'crm.stage', { id: stages.proposal, name: 'Offer' }, 'deal', 'crm:deal/3', { stage: 'Offer' }],
    ['teams', 'crm.team', { id: 1, name: 'Inside sales' }, 'deal', 'crm:deal/3', { pipeline: 'Inside sales' }],
    ['sources', 'utm.source', { id: 1, name: 'Google' }, 'lead', 'crm:lead/1', { leadSource: 'Google' }],
    ['reasons', 'crm.lost.reason', { id: 1, name: 'Budget' }, 'lead', 'crm:lead/2', { rejectReason: 'Budget' }],
  ] as const)('of the names of %s reach the records that carry them', async (_, model, row, entity, id, fields) => {
    const odoo = await anOdoo();
    const { look } = await settled(odoo);
    odoo.tables.put(model, row, now + 1000);
    for (let poll = 1; poll < 7; poll += 1) await look(now + poll * 60_000);
    const { records } = await look(now + 7 * 60_000);
    expect(records(entity).find((record) => record['id'] === id)).toMatchObject(fields);
  });

  it('into a won stage that was made a moment ago are wins, where Odoo has no word of its own for them', async () => {
    const odoo = await anOdoo({ version: 17 });
    const { look } = await settled(odoo);
    const stage = { id: 77, name: 'Signed', sequence: 80, is_won: true };
    odoo.tables.put('crm.stage', { ...stage, create_date: now, write_date: now }, now);
    odoo.tables.put('crm.lead', { id: 3, stage_id: 77, date_closed: now + 1000, probability: 100 }, now + 1000);
    const { records } = await look();
    expect(records('deal').find(({ id }) => id === 'crm:deal/3')).toMatchObject({ stage: 'Signed', wonAt: now + 1000 });
  });

  it('of owners and of people are told; who left still has a name', async () => {
    const odoo = await anOdoo();
    const { look } = await settled(odoo, { teams: { marketing: ['marketing TEAM'] } });
    odoo.tables.put('crm.lead', { id: 1, user_id: users.ben, date_open: now + 1000 }, now + 1000);
    const { records } = await look();
    expect(records('lead').find(({ id }) => id === 'crm:lead/1')).toMatchObject({
      ownerId: 'crm:user/5',
      assignedAt: now + 1000,
    });
    expect(records('person').map(({ name, team, group }) => [name, team, group])).toEqual([
      ['Ana Acme', 'sales', 'Direct sales'],
      ['Ben Acme', 'sales', 'Direct sales'],
      ['Mia Acme', 'marketing', 'Marketing team'],
      ['Wall', 'sales', undefined],
      ['Olga Former', 'sales', undefined],
    ]);
  });
});

describe('what is gone', () => {
  it('goes here with the next comparison: a lead that was merged into another, its deal, a meeting', async () => {
    const odoo = await anOdoo();
    const { look } = await settled(odoo);
    for (const [model, id] of [
      ['crm.lead', 3],
      ['calendar.event', 701],
      ['mail.message', 602],
    ] as const) {
      odoo.tables.remove(model, id);
    }
    const { records } = await look(now + day + hour);
    expect(idsOf(records('lead'))).not.toContain('crm:lead/3');
    expect(idsOf(records('deal'))).not.toContain('crm:deal/3');
    expect(idsOf(records('activity'))).toEqual(['crm:message/601']);
    expect(idsOf(records('campaign'))).toEqual(['crm:campaign/1']);
  });

  it('goes at once where a meeting was called off', async () => {
    const odoo = await anOdoo();
    const { look } = await settled(odoo);
    odoo.tables.put('calendar.event', { id: 701, active: false }, now + 1000);
    expect(idsOf((await look()).records('activity'))).not.toContain('crm:meeting/701');
  });
});

it('somebody who began today answers as one of us', async () => {
  const odoo = await anOdoo();
  const { look } = await settled(odoo);
  odoo.tables.put('res.users', { id: 12, name: 'Nora New', partner_id: 60 }, now);
  odoo.tables.put('mail.message', messageRow(604, 1, now + 1000, { author_id: 60 }), now + 1000);
  odoo.tables.put('mail.message', messageRow(605, 1, now + 1000, { author_id: partners.customer }), now + 1000);
  const { records } = await look();
  const outbound = records('activity').filter(({ id }) => id === 'crm:message/604' || id === 'crm:message/605');
  expect(outbound.map((one) => one['outbound'])).toEqual([true, false]);
});

it('an activity of a type that was made a moment ago, done, is what its type says', async () => {
  const odoo = await anOdoo();
  const { look } = await settled(odoo);
  odoo.tables.put('mail.activity.type', { id: 60, name: 'Demo call', category: 'phonecall', icon: 'fa-phone' }, now);
  odoo.tables.put('mail.message', messageRow(604, 1, now + 1000, { mail_activity_type_id: 60 }), now + 1000);
  const done = (await look()).records('activity').find(({ id }) => id === 'crm:message/604');
  expect(done).toMatchObject({ kind: 'call', outbound: true });
});

it('nothing is asked that is not wanted, so that the key needs no right to it', async () => {
  const odoo = await anOdoo({ denied: new Set(['mail.message', 'calendar.event', 'utm.campaign']) });
  const { records } = await syncOnce(connectTo(odoo, { take: ['lead', 'deal', 'person'] }));
  expect(idsOf(records('deal'))).toContain('crm:deal/3');
  const people = await anOdoo({ denied: new Set(['crm.lead', 'mail.message', 'calendar.event', 'utm.campaign']) });
  expect((await syncOnce(connectTo(people, { take: ['person'] }))).records('person')).toHaveLength(5);
});

it('names come in the language of the user of the key', async () => {
  const odoo = await anOdoo({ language: 'de_DE' });
  await syncOnce(connectTo(odoo));
  const asked = odoo.server.calls.find(({ path }) => path.endsWith('crm.lead/search_read'));
  expect(asked?.body).toMatchObject({ context: { lang: 'de_DE', active_test: false } });
});

it('rows without their day of birth are refused, counted over all pages and shown', async () => {
  const odoo = await anOdoo();
  for (const id of [13, 1400]) odoo.tables.put('crm.lead', { ...leadRow(id, now), create_date: null }, now - hour);
  for (let id = 1000; id < 1300; id += 1) odoo.tables.put('crm.lead', leadRow(id, now - day), now - day);
  const { batches, records } = await syncOnce(connectTo(odoo));
  expect(batches.findLast(({ refusals }) => refusals)?.refusals).toEqual([
    { entity: 'lead', reason: 'empty "create_date"', count: 2, example: '#13' },
  ]);
  expect(idsOf(records('lead'))).not.toContain('crm:lead/13');
});

it('names of sources that may not be read stop nothing: the leads tell them', async () => {
  const odoo = await anOdoo({ denied: new Set(['utm.source', 'utm.medium', 'crm.lost.reason']) });
  const { records } = await syncOnce(connectTo(odoo));
  expect(records('lead').find(({ id }) => id === 'crm:lead/1')).toMatchObject({ leadSource: 'Search engine' });
});

it('leads are read anew once the config takes them for something else', async () => {
  const odoo = await anOdoo();
  const keeper = createRecordKeeper();
  const { cursor } = await syncOnce(connectTo(odoo), { keeper });
  const { records } = await syncOnce(connectTo(odoo, { stages: { mql: ['New'] } }), { cursor, keeper });
  expect(records('lead').find(({ id }) => id === 'crm:lead/2')).toMatchObject({ mqlAt: now - 90 * day });
});
