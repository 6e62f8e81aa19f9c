/** How contacts become leads in this account: which property is which field, and which stages count. */
import type { HubspotLeadField, HubspotSourceConfig } from '../../../shared/config/sources/hubspot.ts';
import { foldName } from '../../../shared/domain/fold-name.ts';
import type { MarketingCampaign, Pipeline } from './answers.ts';
import { type Definitions, known, type PropertyList } from './definitions.ts';
import { textOf } from './property-values.ts';
import { whenChanged } from './remembered.ts';
import { dateProperties, leadStages, type LeadStages, lifecycle, type Milestone } from './stage-names.ts';

/** A property of the contact, or of the lead it has in the leads object. */
export type Place = { readonly object: 'contacts' | 'leads'; readonly name: string };

export type LeadRules = {
  readonly prefix: string;
  /** The zone that days begin in. */
  readonly zone: string;
  readonly places: { readonly [F in HubspotLeadField]?: Place };
  /** Where the dates of the stages are that a milestone's first entry is looked for in. */
  readonly dates: { readonly [M in Milestone]: readonly Place[] };
  readonly stages: LeadStages;
  readonly lists: { readonly contacts: PropertyList; readonly leads: PropertyList | null };
  /** The ids of campaigns by their names, folded: some accounts name them where others have ids. */
  readonly campaigns: ReadonlyMap<string, string>;
  /** What to ask for; all of it exists. */
  readonly contactProperties: readonly string[];
  readonly leadProperties: readonly string[];
  /** What the config names and this account does not have. */
  readonly unknown: { readonly fields: readonly string[]; readonly stages: readonly string[] };
};

/** The usual property of each field. Those without one are told by stages, or have none. */
export const usualLeadFields = {
  createdAt: 'createdate',
  company: 'company',
  email: 'email',
  leadSource: 'hs_analytics_source',
  campaignId: 'hs_analytics_first_touch_converting_campaign',
  ownerId: 'hubspot_owner_id',
  assignedAt: 'hubspot_owner_assigneddate',
  firstResponseAt: 'hs_first_outreach_date',
  rejectReason: 'leads.hs_lead_disqualification_reason',
} as const satisfies { readonly [F in HubspotLeadField]?: string };

/** A contact's name is in two, and those who were merged into it in one. */
export const contactBasics = ['firstname', 'lastname', lifecycle, 'hs_merged_object_ids'] as const;
export const leadStage = 'hs_pipeline_stage';
const leadBasics = [leadStage, 'hs_createdate'] as const;

/** How to read the rules as they are now: made anew only where the account was set up anew. */
export function leadRulesReader(
  config: HubspotSourceConfig,
  { properties, leadPipelines, campaigns }: Definitions,
  zone: string,
): (signal: AbortSignal) => Promise<LeadRules> {
  const make = whenChanged(
    (
      contacts: PropertyList,
      leads: PropertyList | null,
      pipelines: readonly Pipeline[],
      all: readonly MarketingCampaign[] | null,
    ) => {
      const stages = leadStages(config.leadStages, contacts, pipelines);
      return leadRules(config, { contacts, leads }, stages, { campaigns: all ?? [], zone });
    },
  );
  return async (signal) => {
    const contacts = await properties.contacts.read(signal);
    const leads = await properties.leads.read(signal);
    const pipelines = leads === null ? noPipelines : await leadPipelines.read(signal);
    return make(contacts, leads, pipelines, await campaigns.read(signal));
  };
}

const noPipelines: readonly Pipeline[] = [];

export function leadRules(
  config: HubspotSourceConfig,
  lists: LeadRules['lists'],
  { stages, unknown }: ReturnType<typeof leadStages>,
  { campaigns, zone }: { readonly campaigns: readonly MarketingCampaign[]; readonly zone: string },
): LeadRules {
  const fields = { ...usualLeadFields, ...config.leadFields };
  const places = Object.fromEntries(
    Object.entries(fields).flatMap(([field, property]) => {
      const place = placeOf(property);
      return lists[place.object]?.has(place.name) === true ? [[field, place]] : [];
    }),
  ) as LeadRules['places'];
  const datesOf = (milestone: Milestone): readonly Place[] =>
    (['contacts', 'leads'] as const).flatMap((object) =>
      dateProperties(lists[object], stages[milestone][object]).map((name) => ({ object, name })),
    );
  const dates = {
    mql: datesOf('mql'),
    accepted: datesOf('accepted'),
    sql: datesOf('sql'),
    rejected: datesOf('rejected'),
  };
  const asked = [...Object.values(places), ...Object.values(dates).flat()];
  const askedOf = (object: Place['object']): readonly string[] =>
    asked.filter((place) => place.object === object).map(({ name }) => name);
  return {
    prefix: `${config.id}:`,
    zone,
    places,
    dates,
    stages,
    lists,
    campaigns: new Map(
      campaigns.flatMap(({ id, properties }) => {
        const name = textOf(properties, 'hs_name');
        return name === undefined ? [] : [[foldName(name), id]];
      }),
    ),
    contactProperties: known(lists.contacts, [...contactBasics, ...askedOf('contacts')]),
    leadProperties: lists.leads === null ? [] : known(lists.leads, [...leadBasics, ...askedOf('leads')]),
    unknown: { fields: unknownFields(config, lists), stages: unknown },
  };
}

function unknownFields({ leadFields }: HubspotSourceConfig, lists: LeadRules['lists']): readonly string[] {
  return Object.values(leadFields).filter((property) => {
    const { object, name } = placeOf(property);
    return lists[object]?.has(name) !== true;
  });
}

function placeOf(property: string): Place {
  return property.startsWith('leads.')
    ? { object: 'leads', name: property.slice('leads.'.length) }
    : { object: 'contacts', name: property };
}
