/** Sales' promise counted by hand, one lead at a time, through the calendar itself: what the SQL is held against. */
import type {
  AgreementQuestion,
  ClockStart,
  Kept,
  LeadTypeTerms,
  ResponseRule,
  SalesCounts,
} from '../../../../shared/domain/agreement-answer.ts';
import type { Calendar } from '../../../../shared/domain/calendar.ts';
import type { Activity, Lead, Person } from '../../../../shared/domain/records.ts';

export type SalesCompany = {
  readonly leads: readonly Lead[];
  readonly activities: readonly Activity[];
  readonly people: readonly Person[];
};

type Stretch = ResponseRule['stretches'][number];
type When = number | undefined;

const fields = { assigned: 'assignedAt', mql: 'mqlAt', created: 'createdAt' } as const;
const key = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
const by = (now: number, at: When): When => (at !== undefined && at <= now ? at : undefined);
const known = (...times: readonly When[]): number[] => times.filter((time) => time !== undefined);

/** The counts of the last period as of `now`, looked back at with what is known by `knownBy`; null where no lead counts. */
export function naiveSales(
  company: SalesCompany,
  rule: ResponseRule,
  { salesPeriods }: AgreementQuestion,
  { calendar, now, knownBy = now }: { readonly calendar: Calendar; readonly now: number; readonly knownBy?: number },
): Omit<SalesCounts, 'leadType' | 'withinMs' | 'p50Ms' | 'p95Ms' | 'speedToLead'> | null {
  const period = salesPeriods.at(-1) ?? { from: 0, until: 0 };
  const activities = company.activities.filter(({ at }) => at <= knownBy);
  const parts = company.leads
    .map((told) => asKnown(told, knownBy))
    .flatMap((lead) => {
      const under = rule.stretches.findLast((stretch) => (clock(lead, stretch) ?? -Infinity) >= stretch.from);
      const start = under && clock(lead, under);
      if (!under?.terms || start === undefined || start < period.from || start >= period.until) return [];
      if (start > now || lead.createdAt > now || !isInSample(lead, under, company.people)) return [];
      const terms = under.terms.find(({ leadType }) => leadType !== null && key(leadType) === key(lead.leadType));
      const general = under.terms.find(({ leadType }) => leadType === null);
      const applying = terms ?? general;
      return applying ? [judged(lead, start, applying, activities, calendar, now)] : [];
    });
  if (parts.length === 0) return null;
  const count = (response: string): number => parts.filter((part) => part.response === response).length;
  const kept = (of: 'attempts' | 'disposition'): Kept => {
    const number = (outcome: string): number => parts.filter((part) => part[of] === outcome).length;
    return { kept: number('kept'), missed: number('missed'), open: number('open') };
  };
  return {
    met: count('met'),
    late: count('late'),
    overdue: count('overdue'),
    running: count('running'),
    answered: count('met') + count('late'),
    attempts: kept('attempts'),
    disposition: kept('disposition'),
    handedOver: parts.length,
    worked: parts.filter(({ isWorked }) => isWorked).length,
    accepted: parts.filter(({ decision }) => decision === 'accepted').length,
    rejected: parts.filter(({ decision }) => decision === 'rejected').length,
  };
}

/** What is to come has no instant yet. */
function asKnown(lead: Lead, now: number): Lead {
  const { assignedAt, mqlAt, firstResponseAt } = lead;
  return { ...lead, assignedAt: by(now, assignedAt), mqlAt: by(now, mqlAt), firstResponseAt: by(now, firstResponseAt) };
}

function clock(lead: Lead, { clockStart }: Stretch): When {
  return clockStart.map((start: ClockStart) => lead[fields[start]]).find((at) => at !== undefined);
}

function isInSample({ ownerId }: Lead, { owners }: Stretch, people: readonly Person[]): boolean {
  if (owners === null) return true;
  if (ownerId === undefined) return false;
  const owner = people.find(({ id }) => id === ownerId);
  const names = new Set([ownerId, ownerId.slice(ownerId.indexOf(':') + 1), owner?.name].map(key));
  return owners.some((name) => names.has(key(name)));
}

function judged(
  lead: Lead,
  start: number,
  terms: LeadTypeTerms,
  activities: readonly Activity[],
  calendar: Calendar,
  now: number,
) {
  const attempts = activities
    .filter(({ leadId, outbound, automated }) => leadId === lead.id && outbound && !automated)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const first = attempts.find((at) => at >= lead.createdAt);
  const answeredAt = lead.firstResponseAt ?? first;
  const due = calendar.addWorkingTime(start, terms.withinMs) ?? Infinity;
  const answered = by(now, answeredAt);
  const counted = lead.attempts > 0 ? start : undefined;
  const triedBy = (at: number): number => {
    if (attempts.length > 0) return attempts.filter((attempt) => attempt <= at).length;
    return (answeredAt ?? start) <= at ? lead.attempts : 0;
  };
  const done = (days: number | undefined, isKept: (at: number) => boolean): keyof Kept | null => {
    if (days === undefined) return null;
    const end = endOfWorkingDay(start, days, calendar);
    return now < end ? 'open' : isKept(end) ? 'kept' : 'missed';
  };
  const resolvedBy = (at: number): boolean => known(lead.sqlAt, lead.rejectedAt).some((time) => time <= at);
  const decided = known(lead.acceptedAt, lead.sqlAt, lead.rejectedAt).filter((time) => time <= now);
  const days = terms.dispositionWithinDays ?? undefined;
  const end = days === undefined ? 0 : endOfWorkingDay(start, days, calendar);
  const accepted = Math.max(...known(by(now, lead.acceptedAt), by(now, lead.sqlAt), -Infinity));
  const rejected = by(now, lead.rejectedAt) ?? -Infinity;
  return {
    response: answered === undefined ? (now > due ? 'overdue' : 'running') : answered <= due ? 'met' : 'late',
    attempts: done(terms.attempts?.withinDays, (at) => triedBy(at) >= (terms.attempts?.count ?? 0) || resolvedBy(at)),
    disposition: decided.some((time) => time <= end) ? (days === undefined ? null : 'kept') : done(days, () => false),
    isWorked: by(now, first ?? answeredAt ?? counted) !== undefined,
    decision: decided.length === 0 ? 'none' : accepted >= rejected ? 'accepted' : 'rejected',
  };
}

/** The last instant of the working day so many working days after the one that the clock starts on. */
function endOfWorkingDay(start: number, count: number, calendar: Calendar): number {
  const isOpen = (day: string): boolean => calendar.openWindows(day, calendar.addDays(day, 1)).length > 0;
  let day = calendar.dayOf(start);
  while (!isOpen(day)) day = calendar.addDays(day, 1);
  for (let left = count; left > 0;) {
    day = calendar.addDays(day, 1);
    if (isOpen(day)) left -= 1;
  }
  return calendar.startOf(calendar.addDays(day, 1)) - 1;
}
