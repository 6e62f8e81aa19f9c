/** How deals are read in this account: which property is which field, what stages are called, which pipelines count. */
import type { HubspotDealField, HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import type { Pipeline, PipelineStage } from './answers.ts';
import { type Definitions, known, type PropertyList } from './definitions.ts';
import { whenChanged } from './remembered.ts';
import { dateProperties, named } from './stage-names.ts';

export type DealRules = {
  readonly prefix: string;
  /** The zone that days are told in. */
  readonly zone: string;
  /** Of amounts that carry none. */
  readonly currency: string;
  readonly properties: { readonly [F in HubspotDealField]?: string };
  readonly list: PropertyList;
  readonly pipelines: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, PipelineStage>;
  /** Where it stands when a stage was entered. */
  readonly entered: ReadonlyMap<string, readonly string[]>;
  readonly counts: (pipeline: string | undefined) => boolean;
  /** What to ask for; all of it exists. */
  readonly asked: readonly string[];
  /** What the config names and this account does not have. */
  readonly unknown: { readonly fields: readonly string[]; readonly pipelines: readonly string[] };
};

export const usualDealFields: { readonly [F in HubspotDealField]?: string } = {
  name: 'dealname',
  amount: 'amount',
  currency: 'deal_currency_code',
  ownerId: 'hubspot_owner_id',
  createdAt: 'createdate',
  expectedCloseOn: 'closedate',
  wonAt: 'closedate',
  lostAt: 'closedate',
  lostReason: 'closed_lost_reason',
  leadSource: 'hs_analytics_source',
};

export const dealBasics = [
  'dealstage',
  'pipeline',
  'hs_is_closed',
  'hs_is_closed_won',
  'hs_v2_date_entered_current_stage',
  'hs_merged_object_ids',
] as const;

/** How to read the rules as they are now: made anew only where the account was set up anew. */
export function dealRulesReader(
  config: HubspotSourceConfig,
  definitions: Definitions,
  house: { readonly zone: string; readonly currency: string },
): (signal: AbortSignal) => Promise<DealRules> {
  const make = whenChanged((list: PropertyList, pipelines: readonly Pipeline[], currency: string) =>
    dealRules(config, list, pipelines, { zone: house.zone, currency }),
  );
  return async (signal) => {
    const list = await definitions.properties.deals.read(signal);
    const pipelines = await definitions.dealPipelines.read(signal);
    const currency = config.currency ?? (await definitions.currency.read(signal)) ?? house.currency;
    return make(list, pipelines, currency);
  };
}

export function dealRules(
  config: HubspotSourceConfig,
  list: PropertyList,
  pipelines: readonly Pipeline[],
  { zone, currency }: { readonly zone: string; readonly currency: string },
): DealRules {
  const properties = Object.fromEntries(
    Object.entries({ ...usualDealFields, ...config.dealFields }).filter(([, name]) => list.has(name)),
  ) as DealRules['properties'];
  const stages = new Map(pipelines.flatMap((one) => one.stages).map((stage) => [stage.id, stage]));
  const entered = new Map([...stages.keys()].map((id) => [id, dateProperties(list, [id])]));
  // The one property spares a page of two hundred deals the dates of forty stages.
  const dates = list.has('hs_v2_date_entered_current_stage') ? [] : [...entered.values()].flat();
  const counting = named(pipelines, config.pipelines);
  return {
    prefix: `${config.id}:`,
    zone,
    currency,
    properties,
    list,
    pipelines: new Map(pipelines.map(({ id, label }) => [id, label])),
    stages,
    entered,
    counts: (pipeline) => config.pipelines.length === 0 || (pipeline !== undefined && counting.includes(pipeline)),
    asked: known(list, [...dealBasics, ...Object.values(properties), ...dates]),
    unknown: {
      fields: Object.values(config.dealFields).filter((name) => !list.has(name)),
      pipelines: config.pipelines.filter((name) => named(pipelines, [name]).length === 0),
    },
  };
}
