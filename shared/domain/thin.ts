/** A rate over fewer records says little: it is shown, and marked as thin. */
export const fewestForRate = 30;

/** Whether a rate over so many records is thin. One over none is no rate at all. */
export function isThin(records: number): boolean {
  return records > 0 && records < fewestForRate;
}
