/** Which stages say what became of a lead, and the properties that hold when it entered them. */
import type { HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { Pipeline, PipelineStage } from './answers.ts';
import type { PropertyList } from './definitions.ts';

export const milestones = ['mql', 'accepted', 'sql', 'rejected'] as const;
export type Milestone = (typeof milestones)[number];

/** The ids of the stages of a milestone, of contacts and of the leads object. */
export type MilestoneStages = { readonly contacts: readonly string[]; readonly leads: readonly string[] };
export type LeadStages = { readonly [M in Milestone]: MilestoneStages };

export const lifecycle = 'lifecyclestage';

/** Lifecycle stages that every account starts with. */
const usualLifecycle: { readonly [M in Milestone]: readonly string[] } = {
  mql: ['marketingqualifiedlead'],
  accepted: [],
  sql: ['salesqualifiedlead'],
  rejected: [],
};

/** What HubSpot itself says of a stage of the leads object, whatever it is called. */
const usualLeadState: { readonly [M in Milestone]: readonly string[] } = {
  mql: [],
  accepted: ['IN_PROGRESS'],
  sql: ['QUALIFIED'],
  rejected: ['UNQUALIFIED'],
};

/** Stages by the ids or names the config has for them, in any case; the usual ones where it has none. */
export function leadStages(
  config: HubspotSourceConfig['leadStages'],
  contacts: PropertyList,
  pipelines: readonly Pipeline[],
): { readonly stages: LeadStages; readonly unknown: readonly string[] } {
  const lifecycleStages = [...(contacts.get(lifecycle) ?? [])].map(([id, label]) => ({ id, label }));
  const ownStages = pipelines.flatMap(({ stages }) => stages);
  const stagesOf = (milestone: Milestone): MilestoneStages => {
    const names = config[milestone];
    if (names.length > 0) return { contacts: named(lifecycleStages, names), leads: named(ownStages, names) };
    const state = (stage: PipelineStage): string => stage.metadata['leadState']?.toUpperCase() ?? '';
    const leads = ownStages.filter((stage) => usualLeadState[milestone].includes(state(stage))).map(({ id }) => id);
    return { contacts: usualLifecycle[milestone], leads };
  };
  const all = [...lifecycleStages, ...ownStages];
  return {
    stages: {
      mql: stagesOf('mql'),
      accepted: stagesOf('accepted'),
      sql: stagesOf('sql'),
      rejected: stagesOf('rejected'),
    },
    unknown: milestones.flatMap((milestone) => config[milestone].filter((name) => named(all, [name]).length === 0)),
  };
}

/** The ids of those that are called so. */
export function named(
  stages: readonly { readonly id: string; readonly label: string }[],
  names: readonly string[],
): readonly string[] {
  const wanted = new Set(names.map(foldName));
  return stages.filter(({ id, label }) => wanted.has(foldName(id)) || wanted.has(foldName(label))).map(({ id }) => id);
}

/** The properties that hold when these stages were entered; accounts of different age have different ones. */
export function dateProperties(list: PropertyList | null, stages: readonly string[]): readonly string[] {
  if (list === null) return [];
  return stages.flatMap((stage) => {
    // Stages of the leads object and custom ones have an ending that tells them apart.
    const name = `hs_v2_date_entered_${foldName(stage).replaceAll(/\W/g, '_')}`;
    const found = [...list.keys()].filter((key) => key === name || new RegExp(`^${name}_\\d+$`).test(key));
    if (found.length > 0) return found;
    return [`hs_lifecyclestage_${stage}_date`, `hs_date_entered_${stage}`].filter((key) => list.has(key)).slice(0, 1);
  });
}
