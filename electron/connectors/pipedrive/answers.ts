/**
 * The few shapes of Pipedrive's answers that are read. What is missing, hidden or of an odd type is left out field by field;
 * only an id that can't be read makes a whole item unusable.
 */
import { z } from 'zod';
import type { Instant } from '../../../shared/domain/records.ts';

const text = z.string().trim().min(1).optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const id = z.union([z.number(), z.string().min(1)]).transform(String);
const idOrNone = id.optional().catch(undefined);
/** UTC, in either of the two ways in which Pipedrive writes it. */
const time = z.unknown().transform(parseTime).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const list = <T extends z.ZodType>(of: T) => z.array(of).optional().catch(undefined);

export const dealItem = z.object({
  id,
  title: text,
  owner_id: idOrNone,
  person_id: idOrNone,
  org_id: idOrNone,
  pipeline_id: idOrNone,
  stage_id: idOrNone,
  value: number,
  currency: text,
  add_time: time,
  update_time: time,
  stage_change_time: time,
  status: text,
  is_deleted: flag,
  is_archived: flag,
  lost_reason: text,
  won_time: time,
  lost_time: time,
  close_time: time,
  expected_close_date: day,
  channel: idOrNone,
  source_lead_id: idOrNone,
  custom_fields: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
export type DealItem = z.output<typeof dealItem>;
/** Which lead a deal was, and whether the wall counts it. */
export const dealLink = dealItem.pick({ id: true, source_lead_id: true, status: true, is_archived: true });
/** Archived without having been won or lost: Pipedrive's own pipelines leave it out, too. */
export const isPutAside = ({ status, is_archived }: z.output<typeof dealLink>): boolean =>
  is_archived === true && status === 'open';

/** A lead has its custom fields among its own, by their keys. */
export const leadItem = z.looseObject({
  id,
  title: text,
  owner_id: idOrNone,
  label_ids: list(z.string()),
  person_id: idOrNone,
  organization_id: idOrNone,
  source_name: text,
  channel: idOrNone,
  is_archived: flag,
  add_time: time,
  update_time: time,
});
export type LeadItem = z.output<typeof leadItem>;

export const activityItem = z.object({
  id,
  type: text,
  owner_id: idOrNone,
  is_deleted: flag,
  update_time: time,
  deal_id: idOrNone,
  lead_id: idOrNone,
  due_date: day,
  due_time: text,
  done: flag,
  marked_as_done_time: time,
});
export type ActivityItem = z.output<typeof activityItem>;

export const userItem = z.object({ id, name: text });
export const teamItem = z.object({ name: text, users: list(id) });
export const namedItem = z.object({ id, name: text });
export const stageItem = z.object({ id, name: text, pipeline_id: idOrNone });
export const personItem = z.object({
  id,
  name: text,
  emails: list(z.object({ value: text, primary: flag })),
});

/** A field with what its options are called. */
export const fieldItem = z.object({
  field_code: z.string(),
  field_name: z.string(),
  options: list(z.object({ id: idOrNone, label: text })).nullable(),
});

/** Undefined for what is no time. */
export function parseTime(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const [, on, at, zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(value) ?? [];
  const instant = on === undefined ? NaN : Date.parse(`${on}T${at}${zone}`);
  return Number.isNaN(instant) ? undefined : Math.floor(instant);
}
