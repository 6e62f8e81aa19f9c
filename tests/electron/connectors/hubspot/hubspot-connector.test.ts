import { describeApiConnector } from '../../../contracts/api-contract.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const minute = 60_000;

// A contract starts the app a hundred times within one second of its clock: the limits are judged elsewhere.
const plan = { searchesPerSecond: 1e6, callsPerTenSeconds: 1e6, callsPerDay: 1e6 };

describeApiConnector('hubspot', async () => {
  const { account, server, now, connector } = await startSmallHubspot({ plan });
  return {
    prefix: 'hub:',
    now,
    server,
    start: connector,
    moveOn: async () => {
      account.tables.contacts.put('1006', { createdate: new Date(now).toISOString(), firstname: 'New' }, now + minute);
      account.tables.deals.put('2001', { dealstage: 'closedwon', hs_is_closed: 'true', hs_is_closed_won: 'true' }, now);
      account.tables.deals.archive('2004');
      return now + 7 * minute;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
});
