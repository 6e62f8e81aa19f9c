/** What the sources of every kind have in common. */
import { z } from 'zod';
import type { EntityName } from '../../domain/records.ts';
import { fault } from '../fault.ts';

/** A name for records and logs, and one for people. */
export const sourceNames = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, fault('id')),
  label: z.string().optional(),
};

const entities = [
  'lead',
  'deal',
  'activity',
  'campaign',
  'traffic',
  'person',
  'stageChange',
] as const satisfies readonly EntityName[];

/** What every source of a company has. */
export const sourceCommon = {
  ...sourceNames,
  /** The records that are wanted of it; others come from elsewhere. Default: all it has. */
  take: z.array(z.enum(entities)).min(1).optional(),
};

/** What every source behind a web interface with limits has. */
export const webSourceCommon = {
  ...sourceCommon,
  /** How often it is asked at most. */
  pollSeconds: z.number().min(5).default(30),
  /** The share of the calls its account has for a day that Tandem may use. */
  dailyShare: z.number().gt(0).max(1).default(0.2),
};

/** Our fields by the vendor's names for them; those not named keep their usual place. */
export function fieldMap<const F extends readonly string[]>(fields: F) {
  return z.partialRecord(z.enum(fields), z.string().min(1)).default({});
}

/** As vendors tell currencies, so that an amount without one is counted with the others. */
export const currencyCodeSchema = z.string().regex(/^[A-Z]{3}$/, fault('currency'));

/** Whose people are not sales: names of people, or of the teams, roles or groups that the source has them in. */
export const teamsSchema = z.strictObject({
  marketing: z.array(z.string()).default([]),
  other: z.array(z.string()).default([]),
});

/** The stages of a lead that say what became of it, by the ids or names the source has for them (any case). */
export const leadStagesSchema = z.strictObject({
  mql: z.array(z.string()).default([]),
  accepted: z.array(z.string()).default([]),
  sql: z.array(z.string()).default([]),
  rejected: z.array(z.string()).default([]),
});
