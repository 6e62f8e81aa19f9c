import { describe, expect, it } from 'vitest';
import { createRecovery } from '../../../electron/shell/recovery.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

function recoveryOfBrokenPage() {
  const clock = createFakeClock(0);
  const recoveredAt: number[] = [];
  const recovery = createRecovery(clock, () => {
    recoveredAt.push(clock.now());
    recovery.failed();
  });
  return { clock, recovery, recoveredAt };
}

describe('the recovery of a page', () => {
  it('waits twice as long after each failure in a row, and a minute at most', async () => {
    const { clock, recovery, recoveredAt } = recoveryOfBrokenPage();
    recovery.failed();
    await clock.advance(200_000);
    const waits = recoveredAt.map((at, index) => at - (recoveredAt[index - 1] ?? 0));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('starts from the first wait again after a healthy time', async () => {
    const clock = createFakeClock(0);
    const recoveredAt: number[] = [];
    const recovery = createRecovery(clock, () => recoveredAt.push(clock.now()));
    recovery.failed();
    await clock.advance(1_000);
    recovery.failed();
    await clock.advance(600_000);
    recovery.failed();
    await clock.advance(1_000);
    expect(recoveredAt).toEqual([1_000, 3_000, 602_000]);
  });

  it('recovers once where one failure is reported twice', async () => {
    const clock = createFakeClock(0);
    let recovered = 0;
    const recovery = createRecovery(clock, () => (recovered += 1));
    recovery.failed();
    recovery.failed();
    await clock.advance(60_000);
    expect(recovered).toBe(1);
  });

  it('leaves a closed window alone', async () => {
    const { clock, recovery, recoveredAt } = recoveryOfBrokenPage();
    recovery.failed();
    recovery.stop();
    await clock.advance(60_000);
    expect(recoveredAt).toEqual([]);
  });
});
