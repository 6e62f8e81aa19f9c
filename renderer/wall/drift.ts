/** Where the picture lies, in units of the design, so that no shape stays on the same pixels for long. */
export type Place = { readonly x: number; readonly y: number };

/** Less than the empty margin of every board, so that nothing is cut off. */
const widthUnits = 0.9;
const heightUnits = 0.5;
const stepMs = 4 * 60_000;
/** Once around in about an hour and a half, by steps of a few pixels. */
const steps = 24;

/** Where the picture lies at a moment: on a closed path that crosses itself once, the same for every screen. */
export function driftAt(now: number): Place {
  const turn = ((Math.floor(now / stepMs) % steps) / steps) * 2 * Math.PI;
  return { x: widthUnits * Math.sin(turn), y: heightUnits * Math.sin(2 * turn) };
}

/** Milliseconds until the next step. */
export function nextDriftIn(now: number): number {
  return stepMs - (now % stepMs);
}
