/** The record of a weekly meeting as Markdown: everything that was typed in it, for people to keep and send. */
import type { Config } from '../config/config.ts';
import { writtenLocale, writtenTextsFor } from '../texts/written-texts.ts';
import { agreementWords } from './agreement-words.ts';
import { escaped, table } from './markdown.ts';
import { isBlank, newItemsOf, openProposals, promisesOf } from './meeting.ts';
import type { MeetingBook, MeetingItem, MeetingProposal, RunningMeeting } from './meeting-book.ts';
import { minorExponent } from './money.ts';
import type { Day, Instant } from './records.ts';
import type { Win } from './wins-view.ts';

export type MeetingRecordInput = {
  readonly company: Config['company'];
  readonly locale: Config['locale'];
  readonly currency: Config['currency'];
  readonly zone: string;
  /** Of the day it began. */
  readonly day: Day;
  readonly endedAt: Instant;
  /** Won since the last meeting, newest first. */
  readonly wins: readonly Win[];
};

type Writing = MeetingRecordInput & {
  readonly texts: ReturnType<typeof writtenTextsFor>['meetingRecord'];
  readonly date: (day: Day) => string;
  readonly money: (minor: number) => string;
  readonly dayOf: (at: Instant) => string;
};

/** The record of the meeting that runs, as it stands, in the language of the config. */
export function meetingMarkdown(book: MeetingBook, running: RunningMeeting, input: MeetingRecordInput): string {
  const { date, money } = agreementWords(input);
  const texts = writtenTextsFor(input.locale).meetingRecord;
  const shown = writtenLocale(input.locale);
  const days = new Intl.DateTimeFormat(shown, { dateStyle: 'long', timeZone: input.zone });
  const perMajor = 10 ** minorExponent(input.currency);
  const writing: Writing = {
    ...input,
    texts,
    date,
    money: (minor) => money(minor / perMajor),
    dayOf: (at) => days.format(at),
  };
  const items = newItemsOf(book, running).filter((item) => !isBlank(item));
  const proposals = openProposals(book, running);
  const isAside = ({ key }: MeetingProposal): boolean => running.setAside.includes(key);
  const list = (lines: readonly string[], none: string): string => (lines.length === 0 ? none : lines.join('\n'));
  return `${[
    `# ${escaped(texts.title({ company: input.company, day: date(input.day) }))}`,
    times(running, writing),
    `## ${texts.promises}`,
    list(
      promisesOf(book, running).map((item) => promiseLine(item, writing)),
      texts.noPromises,
    ),
    `## ${texts.wins}`,
    list(
      input.wins.map((won) => `- ${escaped(winText(won, writing))}`),
      texts.noWins,
    ),
    `## ${texts.problems}`,
    items.length === 0 ? texts.noProblems : itemTable(items, writing),
    ...proposed(
      texts.proposed,
      proposals.filter((proposal) => !isAside(proposal)),
    ),
    ...proposed(texts.setAside, proposals.filter(isAside)),
  ].join('\n\n')}\n`;
}

/** Nothing where there is none. */
function proposed(title: string, proposals: readonly MeetingProposal[]): readonly string[] {
  return proposals.length === 0
    ? []
    : [`## ${title}`, proposals.map(({ problem }) => `- ${escaped(problem)}`).join('\n')];
}

function times({ startedAt }: RunningMeeting, { locale, zone, endedAt, texts }: Writing): string {
  const time = new Intl.DateTimeFormat(writtenLocale(locale), { timeStyle: 'short', timeZone: zone, hourCycle: 'h23' });
  return escaped(texts.times({ from: time.format(startedAt), until: time.format(endedAt) }));
}

/** As a line of a list to be ticked off, as many programs show it. */
function promiseLine(item: MeetingItem, { texts, date, dayOf }: Writing): string {
  const due = dueText(item, date);
  const parts = [
    item.problem.trim() || texts.unnamed,
    item.purpose.trim() && texts.parts.purpose({ purpose: item.purpose.trim() }),
    item.owner.trim() && texts.parts.owner({ owner: item.owner.trim() }),
    due && texts.parts.due({ due }),
    item.doneAt === null ? '' : texts.parts.done({ day: dayOf(item.doneAt) }),
  ];
  return `- [${item.doneAt === null ? ' ' : 'x'}] ${escaped(parts.filter((part) => part !== '').join(', '))}`;
}

function itemTable(items: readonly MeetingItem[], { texts, date, dayOf }: Writing): string {
  const { problem, purpose, owner, due, done } = texts.heads;
  return table(
    [problem, purpose, owner, due, done],
    items.map((item) => [
      item.problem.trim() || texts.unnamed,
      item.purpose,
      item.owner,
      dueText(item, date),
      item.doneAt === null ? '' : dayOf(item.doneAt),
    ]),
  );
}

/** What was typed stands as it is where it was no day. */
function dueText({ due, dueOn }: MeetingItem, date: Writing['date']): string {
  return dueOn === null ? due.trim() : date(dueOn);
}

function winText(won: Win, { texts, money }: Writing): string {
  const words = {
    deal: won.company ?? won.name,
    closer: won.closedBy ?? texts.unknown,
    source: won.campaign ?? won.leadSource ?? texts.unknown,
  };
  return won.amount === null ? texts.win(words) : texts.winOf({ ...words, amount: money(won.amount) });
}
