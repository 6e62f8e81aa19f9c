/** One figure: what was measured, what it was held against in the same run, and whether it holds. */
export type BenchRow = {
  /** The id of the goal it belongs to. */
  readonly id: string;
  readonly figure: string;
  /** Medians; the unit is part of the figure's name. */
  readonly measured: number;
  readonly heldAgainst: { readonly what: string; readonly value: number } | null;
  /** What the goal is about: measured / heldAgainst, or measured itself. */
  readonly by: 'ratio' | 'value';
  readonly result: number;
  readonly goal: number;
  readonly runs: number;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function ratioRow(
  id: string,
  figure: string,
  measured: readonly number[],
  against: { readonly what: string; readonly values: readonly number[] },
  goal: number,
): BenchRow {
  const value = median(measured);
  const held = median(against.values);
  return {
    id,
    figure,
    measured: value,
    heldAgainst: { what: against.what, value: held },
    by: 'ratio',
    result: value / held,
    goal,
    runs: measured.length,
  };
}

export function plainRow(id: string, figure: string, measured: number, goal: number, runs: number): BenchRow {
  return { id, figure, measured, heldAgainst: null, by: 'value', result: measured, goal, runs };
}

/** A goal in plain units, with what the least there can be took in the same run beside it. */
export function besideRow(
  id: string,
  figure: string,
  measured: number,
  heldAgainst: { readonly what: string; readonly value: number },
  goal: number,
  runs: number,
): BenchRow {
  return { ...plainRow(id, figure, measured, goal, runs), heldAgainst };
}

export function printTable(rows: readonly BenchRow[]): void {
  const cells = rows.map((row) => ({
    id: row.id,
    figure: row.figure,
    measured: short(row.measured),
    'held against': row.heldAgainst ? `${row.heldAgainst.what}: ${short(row.heldAgainst.value)}` : '-',
    result: row.by === 'ratio' ? `${row.result.toFixed(2)}x` : short(row.result),
    goal: row.by === 'ratio' ? `<= ${row.goal}x` : `<= ${row.goal}`,
    '': row.result <= row.goal ? 'holds' : 'falls short',
    runs: row.runs,
  }));
  console.table(cells);
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
