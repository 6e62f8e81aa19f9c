/** What a program and all it has started take of a Linux machine, as its kernel counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that came of it. */
export function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function parentOf(pid: number): number | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold anything; after it the state, and then the parent.
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Memory in MB, shared pages counted in equal parts for all that share them. A process that has ended has none. */
export function proportionalMb(pid: number): number {
  const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`) ?? '';
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1000;
}

/** What kind of process of a Chromium it is. */
export function kindOf(pid: number): string {
  const command = readOrNothing(`/proc/${pid}/cmdline`) ?? '';
  return /--type=([\w-]+)/.exec(command)?.[1] ?? 'main';
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
