/** What a company has in its Pipedrive, and what people do there. Every change is stamped by the server's own clock. */
import type { Clock } from '../../../electron/core/clock.ts';

export type FakeDeal = {
  readonly id: number;
  readonly title: string;
  readonly owner_id: number;
  readonly person_id: number | null;
  readonly org_id: number | null;
  readonly pipeline_id: number;
  readonly stage_id: number;
  readonly value: number | null;
  readonly currency: string | null;
  readonly add_time: string;
  readonly update_time: string;
  readonly stage_change_time: string | null;
  readonly status: string;
  readonly lost_reason: string | null;
  readonly won_time: string | null;
  readonly lost_time: string | null;
  readonly close_time: string | null;
  readonly expected_close_date: string | null;
  readonly origin: string;
  readonly channel: number | null;
  readonly is_deleted: boolean;
  readonly is_archived: boolean;
  readonly source_lead_id: string | null;
  readonly custom_fields: Readonly<Record<string, unknown>>;
};

export type FakeLead = {
  readonly id: string;
  readonly title: string;
  readonly owner_id: number;
  readonly label_ids: readonly string[];
  readonly person_id: number | null;
  readonly organization_id: number | null;
  readonly source_name: string;
  readonly origin: string;
  readonly channel: number | null;
  readonly is_archived: boolean;
  readonly add_time: string;
  readonly update_time: string;
  /** Custom fields stand among the others. */
  readonly [key: string]: unknown;
};

export type FakeActivity = {
  readonly id: number;
  readonly subject: string;
  readonly type: string;
  readonly owner_id: number;
  readonly deal_id: number | null;
  readonly lead_id: string | null;
  readonly due_date: string | null;
  readonly due_time: string | null;
  readonly done: boolean;
  readonly marked_as_done_time: string | null;
  readonly add_time: string;
  readonly update_time: string;
};

export type Named = { readonly id: number; readonly name: string };

/** Times are written in UTC, to the second. */
export const stamp = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** @param skewMs how far the server's clock is ahead of ours. */
export function createPipedriveCompany(clock: Clock, skewMs = 0) {
  const deals = new Map<number, FakeDeal>();
  const leads = new Map<string, FakeLead>();
  const activities = new Map<number, FakeActivity>();
  const persons = new Map<number, Named & { readonly emails: readonly unknown[] }>();
  const organizations = new Map<number, Named>();
  const users: Named[] = [{ id: 7, name: 'Ida Berg' }];
  const teams: { readonly id: number; readonly name: string; readonly users: readonly number[] }[] = [];
  const pipelines: Named[] = [{ id: 1, name: 'New business' }];
  const stages: (Named & { readonly pipeline_id: number })[] = [
    { id: 11, name: 'Qualified', pipeline_id: 1 },
    { id: 12, name: 'Proposal', pipeline_id: 1 },
  ];
  const labels: { readonly id: string; readonly name: string }[] = [];
  const dealFields: { readonly field_code: string; readonly field_name: string; readonly options: unknown }[] = [
    { field_code: 'title', field_name: 'Title', options: null },
    { field_code: 'channel', field_name: 'Source channel', options: [{ id: 51, label: 'Webinar' }] },
  ];
  const now = (): number => clock.now() + skewMs;

  const putDeal = (id: number, fields: Partial<FakeDeal> = {}): void => {
    const update_time = stamp(now());
    const former = deals.get(id) ?? newDeal(id, update_time);
    deals.set(id, { ...former, update_time, ...closing(former, fields, update_time), ...fields });
  };
  const putLead = (id: string, fields: Partial<FakeLead> = {}): void => {
    const update_time = stamp(now());
    leads.set(id, { ...(leads.get(id) ?? newLead(id, update_time)), update_time, ...fields });
  };
  const putActivity = (id: number, fields: Partial<FakeActivity> = {}): void => {
    const update_time = stamp(now());
    activities.set(id, { ...(activities.get(id) ?? newActivity(id, update_time)), update_time, ...fields });
  };

  return {
    deals,
    leads,
    activities,
    persons,
    organizations,
    users,
    teams,
    pipelines,
    stages,
    labels,
    dealFields,
    now,
    putDeal,
    putLead,
    putActivity,
    /** The lead is gone from the lists, and what was done for it is now the deal's. */
    convert: (leadId: string, dealId: number): void => {
      const lead = leads.get(leadId);
      leads.delete(leadId);
      putDeal(dealId, {
        source_lead_id: leadId,
        title: lead?.title ?? 'A deal',
        person_id: lead?.person_id ?? null,
        org_id: lead?.organization_id ?? null,
      });
      for (const { id, lead_id } of activities.values())
        if (lead_id === leadId) putActivity(id, { lead_id: null, deal_id: dealId });
    },
  };
}
export type PipedriveCompany = ReturnType<typeof createPipedriveCompany>;

/** A deal that is won or lost is so from now on. */
function closing({ status }: FakeDeal, fields: Partial<FakeDeal>, now: string): Partial<FakeDeal> {
  if (fields.status === status) return {};
  if (fields.status === 'won') return { won_time: now, close_time: now };
  return fields.status === 'lost' ? { lost_time: now, close_time: now } : {};
}

function newDeal(id: number, add_time: string): FakeDeal {
  return {
    id,
    title: `Deal ${id}`,
    owner_id: 7,
    person_id: null,
    org_id: null,
    pipeline_id: 1,
    stage_id: 11,
    value: 100,
    currency: 'EUR',
    add_time,
    update_time: add_time,
    stage_change_time: null,
    status: 'open',
    lost_reason: null,
    won_time: null,
    lost_time: null,
    close_time: null,
    expected_close_date: null,
    origin: 'ManuallyCreated',
    channel: null,
    is_deleted: false,
    is_archived: false,
    source_lead_id: null,
    custom_fields: {},
  };
}

function newLead(id: string, add_time: string): FakeLead {
  return {
    id,
    title: `Lead ${id}`,
    owner_id: 7,
    label_ids: [],
    person_id: null,
    organization_id: null,
    source_name: 'Manually created',
    origin: 'ManuallyCreated',
    channel: null,
    is_archived: false,
    add_time,
    update_time: add_time,
  };
}

function newActivity(id: number, add_time: string): FakeActivity {
  return {
    id,
    subject: `Activity ${id}`,
    type: 'call',
    owner_id: 7,
    deal_id: null,
    lead_id: null,
    due_date: null,
    due_time: null,
    done: false,
    marked_as_done_time: null,
    add_time,
    update_time: add_time,
  };
}
