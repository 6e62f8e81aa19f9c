/** What is kept of weekly meetings: the promises that are open, the meeting that runs, and when the last one was. */
import { z } from 'zod';
import { meetingSteps } from './meeting-steps.ts';

const itemSchema = z
  .object({
    id: z.string(),
    problem: z.string(),
    /** The key of the proposal it was made of; null where somebody typed it. */
    origin: z.string().nullable(),
    /** What shall be better afterwards. */
    purpose: z.string(),
    owner: z.string(),
    /** The due date as it was typed, and the day it was taken for; null where it is none. */
    due: z.string(),
    dueOn: z.string().nullable(),
    doneAt: z.number().nullable(),
    createdAt: z.number(),
  })
  .readonly();
export type MeetingItem = z.infer<typeof itemSchema>;

/** A problem that the data names. The same problem has the same key. */
const proposalSchema = z.object({ key: z.string(), problem: z.string() }).readonly();
export type MeetingProposal = z.infer<typeof proposalSchema>;

const runningSchema = z
  .object({
    startedAt: z.number(),
    step: z.enum(meetingSteps),
    /** Last week's promises: ids of the items that were open when it began, the first due first. */
    promises: z.array(z.string()).readonly(),
    /** As they stood when it began. */
    proposals: z.array(proposalSchema).readonly(),
    /** Keys of those that this meeting does not go into. The next one is proposed them again, while they hold. */
    setAside: z.array(z.string()).readonly().default([]),
    /** Wins since then are told. */
    winsSince: z.number(),
  })
  .readonly();
export type RunningMeeting = z.infer<typeof runningSchema>;

export const meetingBookSchema = z
  .object({
    format: z.literal(1),
    /** Those that are open, and those that were done in the running meeting. */
    items: z.array(itemSchema).readonly(),
    running: runningSchema.nullable(),
    lastStartedAt: z.number().nullable(),
    /** Records of meetings that are over and could not be written to their files yet. */
    records: z.array(z.object({ day: z.string(), markdown: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type MeetingBook = z.infer<typeof meetingBookSchema>;

export const emptyMeetingBook: MeetingBook = { format: 1, items: [], running: null, lastStartedAt: null, records: [] };
