/** Opening hours as minutes of the wall clock, half-open, `24:00` being the end of the day. */
export type Hours = { readonly from: number; readonly until: number };

/** Parses hours such as `09:00-17:00`; sorts them and merges those that touch or overlap, so that no minute counts twice. */
export function openingHours(texts: readonly string[]): readonly Hours[] {
  const sorted = texts.map(hoursOf).sort((a, b) => a.from - b.from);
  const merged: Hours[] = [];
  for (const hours of sorted) {
    const last = merged.at(-1);
    if (last && hours.from <= last.until) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, hours.until) };
    } else {
      merged.push(hours);
    }
  }
  return merged;
}

function hoursOf(text: string): Hours {
  return { from: minuteOf(text.slice(0, 5)), until: minuteOf(text.slice(6)) };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
