/** Wins once more: one after the other, with everybody's credit. */
import type { Deal, Instant, Person } from '../../shared/domain/records.ts';
import { plusDays, sum } from './oracle-calendar.ts';
import { oraclePeriod, weekOf } from './oracle-period.ts';
import { creditedLead, creditOf, ordered, textKey, type World, worthOf } from './oracle-world.ts';

const recentWins = 10;
const firstWinDays = 30;

/** A group of enough people, else a team of enough, else others. */
function groupOf(person: Person | undefined, { company, config }: World): string | null {
  if (!person) return null;
  const isLarge = (size: number): boolean => size >= config.privacy.minGroup;
  if (person.group !== undefined && isLarge(company.person.filter(({ group }) => group === person.group).length))
    return person.group;
  return isLarge(company.person.filter(({ team }) => team === person.team).length) ? person.team : 'others';
}

/** Somebody of whom only the id is known is called by it, as the source itself writes it. */
function nameOf(records: readonly { readonly id: string; readonly name: string }[], id: string | undefined) {
  if (id === undefined) return null;
  return records.find((one) => one.id === id)?.name ?? id.slice(id.indexOf(':') + 1);
}

function winOf(deal: Deal, world: World) {
  const { company } = world;
  const personOf = (id: string | undefined) => company.person.find((person) => person.id === id);
  const credit = creditOf(deal, world);
  const owner = creditedLead(deal, world)?.ownerId;
  const by = owner === deal.ownerId ? undefined : owner;
  return {
    dealId: deal.id,
    name: deal.name,
    company: deal.company ?? null,
    amount: worthOf(deal, world) ?? null,
    wonAt: deal.wonAt,
    closedBy: nameOf(company.person, deal.ownerId),
    closedByGroup: groupOf(personOf(deal.ownerId), world),
    campaign: nameOf(company.campaign, credit.campaignId),
    sourcedBy: nameOf(company.person, by),
    sourcedByGroup: groupOf(personOf(by), world),
    source: textKey(credit.leadSource),
  };
}

/** Last week up to as much working time as this one has had; the closed time that follows belongs to it. */
export function lastWeekByNow({ calendar, now }: World): { readonly from: Instant; readonly until: Instant } {
  const week = weekOf(calendar.dayOf(now), calendar);
  const [from, end] = [calendar.startOf(plusDays(week.from, -7)), calendar.startOf(week.from)];
  const worked = calendar.workingTime(calendar.startOf(week.from), now);
  const reached = calendar.addWorkingTime(from, worked);
  const until = reached === null ? end : (calendar.addWorkingTime(reached, 0) ?? end);
  return { from, until: Math.min(end, until) };
}

export function oracleWins(world: World) {
  const { calendar, now, company } = world;
  const wins = ordered(
    company.deal.filter(({ wonAt }) => wonAt !== undefined),
    ({ wonAt = 0 }) => -wonAt,
  );
  const tally = (from: Instant, until: Instant) => {
    const some = wins.filter(({ wonAt = 0 }) => wonAt >= from && wonAt < until);
    return { count: some.length, value: sum(some.map((deal) => worthOf(deal, world) ?? 0)) };
  };
  const week = weekOf(calendar.dayOf(now), calendar);
  const [from, until] = [calendar.startOf(week.from), calendar.startOf(week.until)];
  const byNow = lastWeekByNow(world);
  const quarter = oraclePeriod('quarter', calendar.dayOf(now), calendar);
  const worths = wins
    .filter(({ wonAt = 0 }) => wonAt >= calendar.startOf(quarter.from))
    .flatMap((deal) => worthOf(deal, world) ?? []);
  const since = calendar.startOf(plusDays(calendar.dayOf(now), -firstWinDays));
  const sources = [...new Set(wins.map((deal) => textKey(creditOf(deal, world).leadSource)))].filter(Boolean);
  const firsts = sources.flatMap((source) => {
    const first = ordered(
      wins.filter((deal) => textKey(creditOf(deal, world).leadSource) === source),
      ({ wonAt = 0 }) => wonAt,
    )[0];
    return first && (first.wonAt ?? 0) >= since ? [{ source, win: winOf(first, world) }] : [];
  });
  return {
    recent: wins.slice(0, recentWins).map((deal) => winOf(deal, world)),
    thisWeek: tally(from, until),
    lastWeek: tally(calendar.startOf(plusDays(week.from, -7)), from),
    lastWeekByNow: tally(byNow.from, byNow.until),
    biggest: worths.length > 0 ? Math.max(...worths) : null,
    firstBySource: firsts,
  };
}
