/** The fields of what may be pushed, by the names they have in our records, in the forms that are taken. */
import { z } from 'zod';

/** What a sender is told of a field. Nothing of what was sent is in it. */
const says = {
  text: 'must be a text of 1 to 500 characters in quotes.',
  id: 'must be a text of 1 to 200 characters in quotes, or a whole number.',
  instant:
    'must be a time with its zone, such as "2026-03-31T09:30:00+02:00" or "2026-03-31T07:30:00Z", or in milliseconds since 1970.',
  day: 'must be a day, such as "2026-03-31".',
  amount: 'must be an amount in the main unit of its currency, such as 1250.5 or "1250.50".',
  currency: 'must be a currency code of three letters, such as "EUR".',
  count: 'must be a whole number of 0 or more.',
  flag: 'must be true or false.',
  kind: 'must be "call", "email", "meeting", "message" or "other".',
  team: 'must be "sales", "marketing" or "other".',
} as const;

/** Each check says it: of a union with one way left it is that way that speaks. */
export const idText = z.string(says.id).trim().min(1, says.id).max(200, says.id);
export const id = z.union([idText, z.int(says.id).transform(String)], says.id);
const text = z.string(says.text).trim().min(1, says.text).max(500, says.text);
/** From 1990 to 2100: a time in seconds would lie before it. */
const instantNumber = z.int(says.instant).min(631_152_000_000, says.instant).max(4_102_444_800_000, says.instant);
const instant = z.union(
  [instantNumber, z.iso.datetime({ offset: true, error: says.instant }).transform(Date.parse).pipe(instantNumber)],
  says.instant,
);
const day = z.iso.date(says.day);
const amountNumber = z.number(says.amount).min(-1e12, says.amount).max(1e12, says.amount);
/** Forms and spreadsheets send numbers as texts. */
export const amount = z.union(
  [
    amountNumber,
    z
      .string(says.amount)
      .regex(/^\s*-?\d{1,13}(\.\d{1,6})?\s*$/, says.amount)
      .transform(Number)
      .pipe(amountNumber),
  ],
  says.amount,
);
const currency = z
  .string(says.currency)
  .regex(/^[A-Za-z]{3}$/, says.currency)
  .toUpperCase();
const count = z.int(says.count).min(0, says.count).max(100_000, says.count);
const flag = z.boolean(says.flag);

export const leadFields = {
  createdAt: instant,
  name: text,
  company: text,
  email: text,
  leadSource: text,
  campaignId: id,
  leadType: text,
  ownerId: id,
  assignedAt: instant,
  firstResponseAt: instant,
  attempts: count,
  mqlAt: instant,
  acceptedAt: instant,
  sqlAt: instant,
  rejectedAt: instant,
  rejectReason: text,
  dealId: id,
  interest: text,
};

/** Without what only a deal that is lost has, and without its amount: that is decimal here and in minor units once kept. */
export const wonDealFields = {
  name: text,
  company: text,
  email: text,
  currency,
  pipeline: text,
  stage: text,
  stageEnteredAt: instant,
  ownerId: id,
  createdAt: instant,
  expectedCloseOn: day,
  wonAt: instant,
  leadId: id,
  leadSource: text,
  campaignId: id,
};
export const dealFields = { ...wonDealFields, lostAt: instant, lostReason: text };

export const activityFields = {
  at: instant,
  leadId: id,
  dealId: id,
  kind: z.enum(['call', 'email', 'meeting', 'message', 'other'], says.kind),
  personId: id,
  outbound: flag,
  automated: flag,
};

export const personFields = {
  name: text,
  team: z.enum(['sales', 'marketing', 'other'], says.team),
  group: text,
  photo: text,
};
