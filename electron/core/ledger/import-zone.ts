/** SQL that takes a wall time in a zone to the instant it stands for. */
import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { literal } from './import-text.ts';

/** Clock changes are looked for in these years; a zone's rules repeat, so the hours found are all there are. */
const firstYear = 1990;
const lastYear = 2050;
/** Asking for a clock change takes up to a millisecond: between so many, others get their turn. */
const changesAtOnce = 8;

/** How local times become instants. */
export type ZoneRules = {
  readonly zone: string;
  /** The wall hours that can come twice, by how many minutes the clocks go back then. */
  readonly repeatedHours: ReadonlyMap<number, readonly number[]>;
};

/**
 * Milliseconds since the epoch. A time skipped in spring moves on by the hour skipped; one that comes twice in autumn is
 * the first of the two, as in Temporal ("compatible"). The ledger by itself takes the second, so in the hours in which a
 * zone's clocks go back the earlier reading is tried.
 */
export function instantOfWallTime(wall: string, { zone, repeatedHours }: ZoneRules): string {
  if (isUtc(zone)) return `epoch_ms(${wall})`;
  const instant = `timezone(${literal(zone)}, ${wall})`;
  const tries = [...repeatedHours].map(([minutes, hours]) => {
    const earlier = `${instant} - interval ${minutes} minutes`;
    return `when list_contains([${hours.join(', ')}], hour(${wall})) and timezone(${literal(zone)}, ${earlier}) = ${wall} then epoch_ms(${earlier})`;
  });
  return tries.length === 0 ? `epoch_ms(${instant})` : `case ${tries.join(' ')} else epoch_ms(${instant}) end`;
}

const isUtc = (zone: string): boolean => ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(zone);

export async function loadZoneRules(zone: string): Promise<ZoneRules> {
  const repeatedHours = new Map<number, readonly number[]>();
  if (isUtc(zone)) return { zone, repeatedHours };
  let at = Temporal.ZonedDateTime.from({ year: firstYear, month: 1, day: 1, timeZone: zone });
  for (let changes = 1; ; changes++) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > lastYear) return { zone, repeatedHours };
    const minutes = (at.offsetNanoseconds - next.offsetNanoseconds) / 60e9;
    if (minutes > 0) {
      const known = repeatedHours.get(minutes) ?? [];
      repeatedHours.set(minutes, [...new Set([...known, ...hoursAfter(next, minutes)])]);
    }
    at = next;
    if (changes % changesAtOnce === 0) await setImmediate();
  }
}

/** The wall times from the new reading of the clock to the old one come twice. */
function hoursAfter(change: Temporal.ZonedDateTime, minutes: number): readonly number[] {
  const hours = Math.ceil((change.minute + minutes) / 60);
  return Array.from({ length: hours }, (_, index) => (change.hour + index) % 24);
}
