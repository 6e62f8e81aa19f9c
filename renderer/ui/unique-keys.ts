/** A key for each of some names, of which several may be alike: the name, and how many times it has come by then. */
export function uniqueKeys(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return `${name} ${time}`;
  });
}
