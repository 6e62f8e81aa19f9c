/** What the boards of a config ask about campaigns. */
import type { BoardConfig } from '../config/boards.ts';
import type { Calendar } from './calendar.ts';
import type { CampaignPeriod, CampaignsQuestion } from './campaigns-answer.ts';
import { periodContaining } from './period.ts';
import type { Instant } from './records.ts';

export type CampaignsSetting = { readonly period: CampaignPeriod; readonly channel: string | null };

/** Each period and channel that a board shows, once, in the order of the boards. */
export function campaignsSettings(boards: readonly BoardConfig[]): readonly CampaignsSetting[] {
  const settings = boards.flatMap((board) =>
    board.kind === 'campaigns' ? [{ period: board.period, channel: board.channel ?? null }] : [],
  );
  return [...new Map(settings.map((setting) => [JSON.stringify(setting), setting])).values()];
}

/** One for each period: channels are told apart in the answer. */
export function campaignsQuestions(
  boards: readonly BoardConfig[],
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): readonly CampaignsQuestion[] {
  const today = calendar.dayOf(now);
  const untilDay = calendar.addDays(today, 1);
  const periods = new Set(campaignsSettings(boards).map(({ period }) => period));
  return [...periods].map((period) => {
    const { from: fromDay } = periodContaining(period, now, calendar);
    const days = { fromDay, untilDay, from: calendar.startOf(fromDay), until: calendar.startOf(untilDay) };
    return { period, days, today };
  });
}
