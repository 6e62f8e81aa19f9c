/**
 * How many random cases a test tries that takes `share` in a hundred of them, each of so many companies. The whole is
 * `TANDEM_ORACLE_RUNS`: few with every run of the tests, thousands when asked for.
 */
export function runs(share: number, companiesEach = 1): number {
  const whole = Number(process.env['TANDEM_ORACLE_RUNS'] ?? 120);
  return Math.max(1, Math.round((whole * share) / 100 / companiesEach));
}
