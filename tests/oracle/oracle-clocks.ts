/** Sales' clocks once more: every lead with its terms, its deadlines, and what came of it by now. */
import type { AgreementVersion } from '../../shared/config/agreement.ts';
import type { Instant, Lead } from '../../shared/domain/records.ts';
import { isInSample, versionOn } from './oracle-agreement.ts';
import { type OracleCalendar, plusDays } from './oracle-calendar.ts';
import { earliest, sameText, textKey, type World } from './oracle-world.ts';

type Term<T> = { readonly otherwise: T; readonly byLeadType: Readonly<Record<string, T>> };
type Stretch = { readonly from: Instant; readonly version: AgreementVersion | undefined };

/** From when on which version holds, newest first. */
function stretches(world: World): readonly Stretch[] {
  const { config, calendar } = world;
  const allKnown = { ...world, now: Infinity };
  const versions = config.agreement?.versions ?? [];
  const turns = versions.flatMap(({ from, trial }) => (trial ? [from, plusDays(trial.until, 1)] : [from]));
  return [...new Set(turns)]
    .sort()
    .toReversed()
    .map((day) => ({ from: calendar.startOf(day), version: versionOn(day, allKnown) }));
}

const clockField = { assigned: 'assignedAt', mql: 'mqlAt', created: 'createdAt' } as const;

function clockStart(lead: Lead, { sales }: AgreementVersion): Instant | undefined {
  return sales.clockStart.map((name) => lead[clockField[name]]).find((instant) => instant !== undefined);
}

function termOf<T>(term: Term<T>, leadType: string | undefined): T {
  const own = Object.entries(term.byLeadType).find(([name]) => sameText(name, leadType));
  return textKey(leadType) !== '' && own ? own[1] : term.otherwise;
}

/** The end of the N-th working day after the one the clock starts on, or would have, had it not been closed. */
function endOfWorkingDay(start: Instant, count: number, calendar: OracleCalendar): Instant {
  let day = calendar.dayOf(start);
  let left = count;
  while (calendar.windows(day).length === 0) day = plusDays(day, 1);
  while (left > 0) {
    day = plusDays(day, 1);
    if (calendar.windows(day).length > 0) left -= 1;
  }
  return calendar.endOf(day);
}

/** The instants at which something was tried. */
function attemptsOf(lead: Lead, { company }: World): readonly Instant[] {
  const tried = company.activity.filter(
    ({ leadId, outbound, automated }) => leadId === lead.id && outbound && !automated,
  );
  return tried.map(({ at }) => at).sort((a, b) => a - b);
}

/** What was promised about a lead by an instant: when it was done, if ever, and the end of the day by which it is due. */
export type Due = { readonly doneAt: Instant | undefined; readonly end: Instant };

export type Clocked = ReturnType<typeof clocked>[number];

/** The leads whose clock runs by some terms, as far as is known by now: nothing that is to come moves a clock. */
export function clocked(world: World) {
  const { calendar, now } = world;
  const all = stretches(world);
  const happened = (instant: Instant | undefined): Instant | undefined =>
    instant !== undefined && instant <= now ? instant : undefined;
  return world.company.lead.flatMap((lead) => {
    const stretch = all.find(({ from, version }, index) => {
      // Where no version is in force, the clock of the one before tells which leads those are.
      const telling = version ?? all.slice(index).find((former) => former.version)?.version;
      const start = telling && clockStart(lead, telling);
      return start !== undefined && start >= from;
    });
    const version = stretch?.version;
    const start = version && clockStart(lead, version);
    if (!version || start === undefined || !isInSample(lead, version, world)) return [];
    const { sales } = version;
    const within = termOf(sales.respondWithinMinutes, lead.leadType) * 60_000;
    const due = calendar.addWorkingTime(start, within);
    if (due === null) return [];
    const tried = attemptsOf(lead, world);
    const firstTry = tried.find((at) => at >= lead.createdAt);
    const answeredAt = lead.firstResponseAt ?? firstTry;
    const respondedAt = happened(answeredAt);
    // A counter tells no instants: it counts from the first response on, or as soon as the clock runs.
    const counted = Array.from({ length: lead.attempts }, () => answeredAt ?? start);
    const attempts = tried.length > 0 ? tried : counted;
    const resolvedAt = earliest([lead.rejectedAt, lead.sqlAt]);
    const decidedAt = happened(earliest([lead.acceptedAt, resolvedAt]));
    const promised = sales.attempts && termOf(sales.attempts, lead.leadType);
    const days = sales.disposition && termOf(sales.disposition, lead.leadType);
    const agreedAt = Math.max(happened(lead.acceptedAt) ?? -Infinity, happened(lead.sqlAt) ?? -Infinity);
    const dueWithin = (doneAt: Instant | undefined, withinDays: number): Due => ({
      doneAt: happened(doneAt),
      end: endOfWorkingDay(start, withinDays, calendar),
    });
    return [
      {
        lead,
        from: stretch.from,
        start,
        within,
        due,
        respondedAt,
        slaMs: respondedAt === undefined ? undefined : calendar.workingTime(start, respondedAt),
        speedMs: respondedAt === undefined ? undefined : calendar.workingTime(lead.createdAt, respondedAt),
        attempts: promised && dueWithin(earliest([attempts[promised.count - 1], resolvedAt]), promised.withinDays),
        disposition: days === undefined ? undefined : dueWithin(decidedAt, days),
        workedAt: happened(firstTry ?? answeredAt ?? counted[0]),
        decision:
          decidedAt === undefined
            ? 'undecided'
            : agreedAt >= (happened(lead.rejectedAt) ?? -Infinity)
              ? 'accepted'
              : 'rejected',
      },
    ];
  });
}

/** The lead type by whose terms a lead goes: one that its stretch or one before it names. Empty: those for every other. */
export function termsType({ lead, from }: Clocked, world: World): string {
  const begun = stretches(world).filter((stretch) => stretch.from <= from);
  const terms = begun.flatMap(({ version }) =>
    version ? [version.sales.respondWithinMinutes, version.sales.attempts, version.sales.disposition] : [],
  );
  const named = terms.flatMap((term) => Object.keys(term?.byLeadType ?? {}));
  return named.some((name) => sameText(name, lead.leadType)) ? textKey(lead.leadType) : '';
}

export function responseBy({ respondedAt, due }: Clocked, now: Instant): 'met' | 'late' | 'overdue' | 'running' {
  if (respondedAt !== undefined && respondedAt <= now) return respondedAt <= due ? 'met' : 'late';
  return now > due ? 'overdue' : 'running';
}

export type Outcome = 'kept' | 'missed' | 'open';

/** Nothing can be done by the end of a day after its last millisecond. */
export function dispositionBy({ disposition: due }: Clocked, now: Instant): Outcome | undefined {
  if (!due) return undefined;
  if (due.doneAt !== undefined && due.doneAt <= now && due.doneAt < due.end) return 'kept';
  return now >= due.end - 1 ? 'missed' : 'open';
}

/** Counted of leads that are old enough, however early the last attempt was made. */
export function attemptsBy({ attempts: due }: Clocked, now: Instant): Outcome | undefined {
  if (!due) return undefined;
  if (now < due.end - 1) return 'open';
  return due.doneAt !== undefined && due.doneAt < due.end ? 'kept' : 'missed';
}
