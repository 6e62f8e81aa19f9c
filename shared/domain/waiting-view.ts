/** Leads that wait for their first answer, as the snapshot carries them. Durations in working milliseconds. */
import { z } from 'zod';

const waitingLeadSchema = z
  .object({
    /** Tells the rows apart: the lead's id, or its place in the list where ids may not be seen. */
    key: z.string(),
    /** Who waits. Null where unknown, or where customers may not be seen. */
    name: z.string().nullable(),
    company: z.string().nullable(),
    leadType: z.string().nullable(),
    leadSource: z.string().nullable(),
    owner: z.string().nullable(),
    /** The owner's group, else team; "others" where it is so small that it would give a person away. */
    ownerGroup: z.string().nullable(),
    /** When its clock started. */
    since: z.number(),
    /** Working time since then. */
    waitedMs: z.number(),
    dueAt: z.number(),
    /** Working time left until it is due; negative: overdue for so long. */
    leftMs: z.number(),
  })
  .readonly();
export type WaitingLead = z.infer<typeof waitingLeadSchema>;

export const waitingViewSchema = z
  .object({
    /** Only leads of this type; null: of every type. */
    leadType: z.string().nullable(),
    /** Not answered and past their deadline; not answered and still in time. Leads without a promised time wait in neither. */
    overdue: z.number(),
    running: z.number(),
    /** Working time the one that has waited longest has waited. Null where none waits. */
    longestMs: z.number().nullable(),
    /** The working clock at the snapshot's moment: whether it runs, and when that changes; null: never again. */
    clock: z.object({ runs: z.boolean(), changesAt: z.number().nullable() }).readonly(),
    /** The first to be answered first: by deadline, then by id. */
    leads: z.array(waitingLeadSchema).readonly(),
    /** Whether any source tells of answers; where none does, nobody is known to wait. */
    told: z.boolean(),
  })
  .readonly();
export type WaitingView = z.infer<typeof waitingViewSchema>;
