/** Fingerprints, by which it is told whether something has changed. */
import { createHash } from 'node:crypto';
import { inTurns } from '../core/in-turns.ts';

/** The same for the same text, or for what is the same as JSON. */
export function printOf(entry: unknown): string {
  const text = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? '');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Between so many entries others get their turn. */
const atOnce = 2_000;

/** The same for the same entries in any order: what many servers list comes in none. */
export async function printOfAll(entries: readonly unknown[]): Promise<string> {
  const sums = new Uint32Array(4);
  for await (const entry of inTurns(entries, atOnce)) {
    const digest = createHash('sha256').update(JSON.stringify(entry)).digest();
    for (const part of sums.keys()) sums[part] = (sums[part] ?? 0) + digest.readUInt32LE(4 * part);
  }
  return `${entries.length} ${Buffer.from(sums.buffer).toString('hex')}`;
}
