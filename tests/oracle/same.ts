/** Compares what the oracle says with what the product says. */

function isClose(said: number, expected: number): boolean {
  return Number.isInteger(said) && Number.isInteger(expected)
    ? said === expected
    : Math.abs(said - expected) <= 1e-9 * Math.max(1, Math.abs(said), Math.abs(expected));
}

/**
 * Where `said` is not what the oracle expects: everything the oracle names is compared, whole numbers exactly, others but
 * for what rounding adds up to. What the oracle does not name is not looked at.
 */
export function differences(said: unknown, expected: unknown, path = ''): readonly string[] {
  if (typeof said === 'number' && typeof expected === 'number' && isClose(said, expected)) return [];
  if (Array.isArray(said) && Array.isArray(expected) && said.length === expected.length)
    return expected.flatMap((item, index) => differences(said[index], item, `${path}[${index}]`));
  if (isRecord(said) && isRecord(expected))
    return Object.entries(expected).flatMap(([key, value]) => differences(said[key], value, `${path}.${key}`));
  if (Object.is(said, expected)) return [];
  return [`${path}: is ${JSON.stringify(said)}, where the oracle says ${JSON.stringify(expected)}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
