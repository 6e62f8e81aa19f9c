import { expect, it, onTestFinished } from 'vitest';
import { followConnector } from '../../../fakes/hubspot/follow-connector.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';

const minute = 60_000;
const hour = 60 * minute;

async function following() {
  const hubspot = await startSmallHubspot();
  onTestFinished(() => hubspot.server.close());
  const followed = followConnector(hubspot.connector(), hubspot.clock);
  await followed.poll();
  return { ...hubspot, ...followed };
}

it('takes out what was deleted, within a quarter of an hour', async () => {
  const { account, pollFor, held } = await following();
  account.tables.deals.archive('2001');
  account.tables.contacts.archive('1004');
  await pollFor(15 * minute);
  expect(await held('deal hub:2001')).toBeUndefined();
  expect(await held('lead hub:1004')).toBeUndefined();
  expect(await pollFor(15 * minute)).toEqual([]);
});

it('takes out a call that was deleted, within the hour', async () => {
  const { account, pollAfter, held } = await following();
  account.tables.calls.archive('4001');
  for (let turn = 0; turn < 4; turn += 1) await pollAfter(15 * minute);
  expect(await held('activity hub:call-4001')).toBeUndefined();
  expect(await held('activity hub:email-4001')).toBeDefined();
});

it('takes out who was merged into another, with the one that is left', async () => {
  const { account, pollAfter, held } = await following();
  account.merge('contacts', '1001', '1003');
  const [batch] = await pollAfter(minute);
  expect(batch?.deleted).toEqual({ lead: ['hub:1003'] });
  expect(await held('lead hub:1003')).toBeUndefined();
  expect(await held('lead hub:1001')).toMatchObject({ name: 'Lin Chen' });
});

it('finds once a day what is gone without a word', async () => {
  const { account, pollAfter, held } = await following();
  account.tables.contacts.purge('1004');
  account.tables.deals.purge('2003');
  await pollAfter(23 * hour);
  expect(await held('lead hub:1004')).toBeDefined();
  await pollAfter(hour);
  expect(await held('lead hub:1004')).toBeUndefined();
  expect(await held('deal hub:2003')).toBeUndefined();
  expect(await held('deal hub:2001')).toBeDefined();
});

it('tells the deals of a renamed stage again, and no others', async () => {
  const { account, pollAfter, held, now } = await following();
  const stage = account.pipelines.deals[0]?.stages.find(({ id }) => id === 'contractsent');
  if (stage) stage.label = 'Contract out';
  const told: string[] = [];
  // What the account is set up like is looked at every hour, one thing with every poll.
  for (let turn = 0; turn < 12; turn += 1) {
    const batches = await pollAfter(turn === 0 ? hour + minute : minute);
    told.push(...batches.flatMap(({ records }) => records?.deal ?? []).map(({ id }) => id));
  }
  expect(told).toEqual(['hub:2001']);
  expect(await held('deal hub:2001')).toMatchObject({ stage: 'Contract out', stageEnteredAt: now - 5 * 24 * hour });
});

it('follows a deal to another owner, out of a stage, and back from being won', async () => {
  const { account, pollAfter, held } = await following();
  account.tables.deals.put('2002', {
    hubspot_owner_id: '501',
    dealstage: 'contractsent',
    hs_is_closed: 'false',
    hs_is_closed_won: 'false',
  });
  await pollAfter(minute);
  const deal = await held('deal hub:2002');
  expect(deal).toMatchObject({ ownerId: 'hub:501', stage: 'Contract sent' });
  expect(deal).not.toHaveProperty('wonAt');
});

it('tells a contact again when its lead changes', async () => {
  const { account, pollAfter, held } = await following();
  expect(await held('lead hub:1002')).toMatchObject({ rejectReason: 'No budget' });
  account.tables.leads.put('3001', { hs_pipeline_stage: 'connected-stage-id' });
  await pollAfter(2 * minute);
  expect(await held('lead hub:1002')).not.toHaveProperty('rejectReason');
});

it('gives a person who was moved to another team the new one', async () => {
  const { account, pollFor, held } = await following();
  const [ada] = account.owners;
  if (ada) account.owners[0] = { ...ada, teams: [{ id: '9', name: 'Partners', primary: true }] };
  await pollFor(11 * minute);
  expect(await held('person hub:501')).toMatchObject({ group: 'Partners' });
});
