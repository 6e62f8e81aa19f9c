/** What leads, and deals that were leads, tell of a lead in the fields and labels that the config names. */
import type { PipedriveField, PipedriveSourceConfig } from '../../../shared/config/sources/pipedrive.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Instant, Lead } from '../../../shared/domain/records.ts';
import { type CustomValues, instantIn, textIn } from './custom-fields.ts';
import type { Names } from './directory.ts';

/** What a record is made with. */
export type Making = {
  /** Our id of a thing of Pipedrive's. */
  readonly id: (own: string) => string;
  readonly names: Names;
  readonly zone: string;
};

type Facts = Pick<
  Lead,
  | 'leadSource'
  | 'campaignId'
  | 'leadType'
  | 'interest'
  | 'assignedAt'
  | 'mqlAt'
  | 'acceptedAt'
  | 'sqlAt'
  | 'rejectedAt'
  | 'rejectReason'
>;

export function leadFacts(values: CustomValues, createdAt: Instant, { id, names, zone }: Making): Facts {
  const text = (field: PipedriveField): string | undefined => textIn(values, names.fields.get(field));
  const at = (field: PipedriveField): Instant | undefined =>
    instantIn(values, names.fields.get(field), { zone, earliest: createdAt });
  const campaign = text('campaignId');
  return {
    leadSource: text('leadSource'),
    campaignId: campaign === undefined ? undefined : id(campaign),
    leadType: text('leadType'),
    interest: text('interest'),
    assignedAt: at('assignedAt'),
    mqlAt: at('mqlAt'),
    acceptedAt: at('acceptedAt'),
    sqlAt: at('sqlAt'),
    rejectedAt: at('rejectedAt'),
    rejectReason: text('rejectReason'),
  };
}

export type LeadStage = keyof PipedriveSourceConfig['leadStages'];
export const leadStages: readonly LeadStage[] = ['mql', 'accepted', 'sql', 'rejected'];

/** The stages that a lead is in by its labels. */
export function stagesOf(
  labels: readonly string[],
  names: Pick<Names, 'labels'>,
  config: PipedriveSourceConfig['leadStages'],
): ReadonlySet<LeadStage> {
  const had = new Set(labels.flatMap((label) => [label, foldName(names.labels.get(label) ?? label)]));
  return new Set(leadStages.filter((stage) => config[stage].some((name) => had.has(name) || had.has(foldName(name)))));
}
