/** SQL that takes a wall time in a zone to the instant it stands for. */
import { Temporal } from 'temporal-polyfill';
import { literal } from './import-text.ts';

/** Clock changes are looked for in these years; the rules of a zone repeat, so the hours found are all there are. */
const firstYear = 1990;
const lastYear = 2050;

type Overlap = { readonly hour: number; readonly minutes: number };

/**
 * Milliseconds since the epoch. A time skipped in spring moves on by the hour skipped; one that comes twice in autumn is
 * the first of the two, as in Temporal ("compatible"). The ledger by itself takes the second, so in the hours in which a
 * zone's clocks go back the earlier reading is tried.
 */
export function instantOfWallTime(wall: string, zone: string): string {
  if (['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(zone)) return `epoch_ms(${wall})`;
  const instant = `timezone(${literal(zone)}, ${wall})`;
  const tries = [...overlapsOf(zone)].map(([minutes, hours]) => {
    const earlier = `${instant} - interval ${minutes} minutes`;
    return `when list_contains([${[...hours].join(', ')}], hour(${wall})) and timezone(${literal(zone)}, ${earlier}) = ${wall} then epoch_ms(${earlier})`;
  });
  return tries.length === 0 ? `epoch_ms(${instant})` : `case ${tries.join(' ')} else epoch_ms(${instant}) end`;
}

/** The wall hours that can come twice, by how many minutes the clocks go back. */
function overlapsOf(zone: string): ReadonlyMap<number, ReadonlySet<number>> {
  const overlaps = new Map<number, Set<number>>();
  let at = Temporal.ZonedDateTime.from({ year: firstYear, month: 1, day: 1, timeZone: zone });
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > lastYear) return overlaps;
    for (const { hour, minutes } of overlapAt(next)) {
      overlaps.set(minutes, (overlaps.get(minutes) ?? new Set()).add(hour));
    }
    at = next;
  }
}

function overlapAt(transition: Temporal.ZonedDateTime): readonly Overlap[] {
  const before = transition.subtract({ nanoseconds: 1 });
  const minutes = (before.offsetNanoseconds - transition.offsetNanoseconds) / 60e9;
  if (minutes <= 0) return [];
  // The wall times from the new reading of the clock to the old one come twice.
  const hours = Math.ceil((transition.minute + minutes) / 60);
  return Array.from({ length: hours }, (_, index) => ({ hour: (transition.hour + index) % 24, minutes }));
}
