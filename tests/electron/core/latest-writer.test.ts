import { describe, expect, it } from 'vitest';
import { createLatestWriter } from '../../../electron/core/latest-writer.ts';

/** A disk that takes its time, and refuses as long as it is full. */
function disk() {
  const written: string[] = [];
  const turns: boolean[] = [];
  let full = false;
  let busy = 0;
  const writer = createLatestWriter<string>(
    async (value) => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      if (full) throw new Error('ENOSPC');
      written.push(value);
    },
    (refusal) => turns.push(refusal !== null),
  );
  return { writer, written, turns, fill: (now: boolean) => (full = now) };
}

describe('a writer of the latest', () => {
  it('writes one at a time, and of what came meanwhile only the latest', async () => {
    const { writer, written } = disk();
    for (const value of ['a', 'b', 'c']) writer.put(value);
    await writer.settle();
    expect(written).toEqual(['a', 'c']);
  });

  it('keeps what was refused, says so once, and writes it when tried again', async () => {
    const { writer, written, turns, fill } = disk();
    fill(true);
    writer.put('a');
    await writer.settle();
    expect(writer.isRefused()).toBe(true);
    fill(false);
    writer.retry();
    await writer.settle();
    expect(written).toEqual(['a']);
    expect(turns).toEqual([true, false]);
    expect(writer.isRefused()).toBe(false);
  });

  it('writes after a refusal what came later, not what was refused', async () => {
    const { writer, written, fill } = disk();
    fill(true);
    writer.put('a');
    await writer.settle();
    fill(false);
    writer.put('b');
    await writer.settle();
    expect(written).toEqual(['b']);
  });

  it('writes nothing twice', async () => {
    const { writer, written } = disk();
    writer.put('a');
    await writer.settle();
    writer.retry();
    await writer.settle();
    expect(written).toEqual(['a']);
  });
});
