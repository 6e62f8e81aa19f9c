import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../electron/connectors/connector.ts';
import { keepingUsage, openKeptUsage } from '../../../electron/connectors/kept-usage.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const now = Date.UTC(2026, 10, 20, 12);
const resetsAt = Date.UTC(2026, 10, 21);
const used = (units: number) => ({ kept: () => ({ used: units, resetsAt }) });

function place() {
  const stateDir = join(tempDir(), 'crm');
  const clock = createFakeClock(now);
  const written = (): unknown => JSON.parse(readFileSync(join(stateDir, 'usage.json'), 'utf8'));
  return { stateDir, clock, written };
}

describe('the count of a day that is kept over a restart', () => {
  it('is none at first, and what was noted last after that', async () => {
    const { stateDir, clock } = place();
    const usage = openKeptUsage({ stateDir, clock });
    expect(usage.kept).toBeUndefined();
    usage.note(used(3));
    usage.note(used(4));
    await usage.flush();
    expect(openKeptUsage({ stateDir, clock }).kept).toEqual({ used: 4, resetsAt });
    expect(readdirSync(stateDir)).toEqual(['usage.json']);
  });

  it('is written every five seconds at most while a sync runs', async () => {
    const { stateDir, clock, written } = place();
    const usage = openKeptUsage({ stateDir, clock });
    usage.note(used(1));
    await usage.flush();
    await clock.advance(4_999);
    usage.note(used(2));
    await new Promise(setImmediate);
    expect(written()).toEqual({ used: 1, resetsAt });
    await clock.advance(1);
    usage.note(used(3));
    await usage.flush();
    expect(written()).toEqual({ used: 3, resetsAt });
  });

  it.each([
    ['cut short', '{"used":12,"res'],
    ['of another form', '{"calls":12}'],
    ['empty', ''],
    ['of a clock that ran a year ahead', JSON.stringify({ used: 12, resetsAt: Date.UTC(2027, 10, 21) })],
  ])('begins anew where its file is %s', (_what, text) => {
    const { stateDir, clock } = place();
    mkdirSync(stateDir);
    writeFileSync(join(stateDir, 'usage.json'), text);
    expect(openKeptUsage({ stateDir, clock }).kept).toBeUndefined();
  });

  it('stops nothing where the disk refuses it', async () => {
    const { stateDir, clock } = place();
    writeFileSync(stateDir, 'a file where the folder should be');
    const usage = openKeptUsage({ stateDir, clock });
    usage.note(used(1));
    await expect(usage.flush()).resolves.toBeUndefined();
  });

  it('has been written when a check ends, so that nothing comes after it', async () => {
    const { stateDir, clock, written } = place();
    const usage = openKeptUsage({ stateDir, clock });
    const check = keepingUsage(async function* tests(calls: number) {
      for (let call = 1; call <= calls; call += 1) {
        usage.note(used(call));
        yield call;
      }
    }, usage);
    for await (const call of check(3)) expect(call).toBeLessThan(4);
    expect(written()).toEqual({ used: 3, resetsAt });
  });

  it('is written at the end of a sync, also of one that fails', async () => {
    const { stateDir, clock, written } = place();
    const usage = openKeptUsage({ stateDir, clock });
    const failing: Connector['sync'] = async function* failing() {
      usage.note(used(1));
      yield { cursor: 'one' };
      usage.note(used(2));
      throw new Error('away');
    };
    const context = { cursor: undefined, now, signal: new AbortController().signal, workDir: stateDir };
    const read = async (): Promise<void> => {
      for await (const { cursor } of keepingUsage(failing, usage)(context)) expect(cursor).toBe('one');
    };
    await expect(read()).rejects.toThrow('away');
    expect(written()).toEqual({ used: 2, resetsAt });
  });
});
