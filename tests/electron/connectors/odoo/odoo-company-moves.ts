/** The small company as a subject of the contract: what happens there within an hour, and a day later. */
import { type ApiSubject, patientLimits } from '../../../contracts/api-contract.ts';
import type { FakeOdooOptions } from '../../../fakes/odoo/fake-odoo.ts';
import { day, hour, leadRow, messageRow, stages, trackStage } from '../../../fakes/odoo/odoo-company.ts';
import { tempDir } from '../../../fakes/temp-dir.ts';
import { connectTo, now, startOdoo } from './odoo-subject.ts';

export async function movingCompany(options: Partial<FakeOdooOptions>): Promise<ApiSubject> {
  const { server, tables } = await startOdoo(options);
  return {
    prefix: 'crm:',
    now,
    server,
    start: (limits = patientLimits) => connectTo({ server }, {}, { limits }),
    moveOn: async () => {
      const later = now + hour;
      tables.put('crm.lead', leadRow(6, later), later);
      const won = { id: 3, stage_id: stages.won, won_status: 'won', date_closed: later };
      const durations = { 1: 2 * 86_400, 2: 5 * 86_400, 3: 3 * 86_400 + 3600, 4: 0 };
      tables.put('crm.lead', { ...won, date_last_stage_update: later, duration_tracking: durations }, later);
      trackStage(tables, 503, 3, [stages.proposal, stages.won], later);
      tables.put('mail.message', messageRow(603, 6, later), later);
      tables.put('calendar.event', { id: 701, active: false }, later);
      tables.put('res.users', { id: 5, name: 'Ben Renamed' }, later);
      tables.remove('crm.lead', 2);
      return now + day + hour;
    },
    workDir: tempDir(),
  };
}
