import { type ApiSubject, describeApiConnector, patientLimits } from '../../../contracts/api-contract.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { connectorTo, now, startCompany } from './salesforce-harness.ts';

describeApiConnector('Salesforce', async (): Promise<ApiSubject> => {
  const place = await startCompany({ pageRows: 6 });
  const { rows, leads, deals, people, campaigns } = place.company;
  return {
    prefix: 'sf:',
    now,
    server: place.org,
    start: (limits = patientLimits) => connectorTo(place, {}, { limits }),
    moveOn: async () => {
      rows.pass(60);
      rows.change(leads.fresh, { Status: 'Handed over', OwnerId: people.ada });
      rows.add('LeadHistory', { LeadId: leads.fresh, Field: 'Status', OldValue: 'Open', NewValue: 'Handed over' });
      rows.add('CampaignMember', { LeadId: leads.fresh, CampaignId: campaigns.fair });
      rows.add('Lead', { Name: 'New', Status: 'Open', OwnerId: people.ben, IsConverted: false });
      rows.remove(deals.lost);
      return now + 3_600_000;
    },
    anew: () => undefined,
    workDir: tempDir(),
  };
});
