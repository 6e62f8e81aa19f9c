/** Makes records of rows of `crm.lead`, with what else has to be asked for them. */
import { reason } from '../../../shared/domain/source-words.ts';
import { createRefusalTally } from '../refusal-tally.ts';
import type { Found } from '../stream-sync.ts';
import type { Directory } from './directory.ts';
import { fieldsRead } from './field-map.ts';
import { isLead, type LeadMapping, toDeal, toLead, toStageChanges } from './lead-records.ts';
import { leadRowOf } from './lead-row.ts';
import { linkOf, type Row } from './row-values.ts';
import { stageEntries } from './stage-entries.ts';
import type { StageLog } from './stage-log.ts';

export type LeadReader = {
  readonly fields: readonly string[];
  readonly read: (rows: readonly Row[], signal: AbortSignal) => Promise<Found>;
};

export function createLeadReader(
  mapping: LeadMapping,
  { stages: stagesOf }: Pick<Directory, 'stages'>,
  log: Pick<StageLog, 'changesOf'>,
): LeadReader {
  const tally = createRefusalTally();
  return {
    fields: [...fieldsRead(mapping.fields), 'duration_tracking'],
    read: async (rows, signal) => {
      if (rows.length === 0) return {};
      const stages = await stagesOf(
        signal,
        rows.map((row) => linkOf(row['stage_id'])?.id),
      );
      const tracked = await log.changesOf(
        rows.map(({ id }) => id),
        signal,
      );
      const parsed = rows.map((row) => ({ row, lead: leadRowOf(row, stages, mapping.fields) }));
      const leads = parsed.flatMap(({ lead }) => {
        return lead ? [{ lead, entries: stageEntries(lead, tracked && (tracked.get(lead.row.id) ?? []), stages) }] : [];
      });
      for (const { row, lead } of parsed) tally.note('lead', `#${row.id}`, lead ? null : refusalOf(row));
      const refusals = tally.told();
      const deals = leads.filter(({ lead }) => lead.isOpportunity);
      return {
        records: {
          lead: leads
            .filter(({ lead }) => isLead(lead, mapping.config))
            .map(({ lead, entries }) => toLead(lead, entries, mapping)),
          deal: deals.map(({ lead }) => toDeal(lead, mapping)),
          stageChange: deals.flatMap(({ lead, entries }) => toStageChanges(lead, entries, mapping.ids)),
        },
        ...(refusals ? { refusals } : {}),
      };
    },
  };
}

function refusalOf(row: Row): string {
  return reason(row['create_date'] ? 'notDate' : 'empty', '"create_date"');
}
