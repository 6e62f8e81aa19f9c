import { describeApiConnector, patientLimits } from '../../../contracts/api-contract.ts';
import { startSmallHubspot } from '../../../fakes/hubspot/start-small-hubspot.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';

const minute = 60_000;

describeApiConnector('hubspot', async () => {
  const { account, server, now, connector } = await startSmallHubspot();
  return {
    prefix: 'hub:',
    now,
    server,
    start: (limits = patientLimits) => connector({}, { limits }),
    moveOn: async () => {
      account.tables.contacts.put('1006', { createdate: new Date(now).toISOString(), firstname: 'New' }, now + minute);
      account.tables.deals.put('2001', { dealstage: 'closedwon', hs_is_closed: 'true', hs_is_closed_won: 'true' }, now);
      account.merge('contacts', '1001', '1003');
      return now + 7 * minute;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
});
