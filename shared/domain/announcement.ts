/** What somebody has typed onto the wall, and the board it becomes. */
import { z } from 'zod';
import type { AnnouncementsConfig } from '../config/announcements.ts';
import type { BoardOf } from '../config/boards.ts';
import type { PrivacyMode } from '../config/privacy.ts';
import type { Instant } from './records.ts';

export const longestHeadline = 120;

export const typedAnnouncementSchema = z
  .object({
    headline: z.string().min(1).max(longestHeadline),
    /** When it leaves the wall by itself. */
    until: z.number(),
  })
  .readonly();
export type TypedAnnouncement = z.infer<typeof typedAnnouncementSchema>;

const minuteMs = 60_000;

/** Null where nothing was typed: whoever posts that wants the one on the wall gone. */
export function typedAnnouncement(
  headline: string,
  { minutes }: AnnouncementsConfig,
  now: Instant,
): TypedAnnouncement | null {
  const words = headline.replaceAll(/\s+/gu, ' ').trim().slice(0, longestHeadline);
  return words === '' ? null : { headline: words, until: now + minutes * minuteMs };
}

/** What of it stands at a moment. A clock that was set back gives it no more time than it was meant to have. */
export function standingAnnouncement(
  typed: TypedAnnouncement | null,
  { minutes }: AnnouncementsConfig,
  now: Instant,
): TypedAnnouncement | null {
  if (typed === null || now >= typed.until) return null;
  const latest = now + minutes * minuteMs;
  return typed.until > latest ? { headline: typed.headline, until: latest } : typed;
}

/** Its board, for those who may see it; null for all others. */
export function announcementBoard(
  { headline }: TypedAnnouncement,
  config: AnnouncementsConfig,
  mode: PrivacyMode,
): BoardOf<'announcement'> | null {
  if (mode !== 'team' && !config.public) return null;
  return { kind: 'announcement', headline, audience: config.public ? 'everybody' : 'team', seconds: 20 };
}
