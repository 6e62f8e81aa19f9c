import { describe, expect, it } from 'vitest';
import { createWallStore, refuse } from '../../../renderer/store/wall-store.ts';
import { checkPin, erasePin, givePin, typePin } from '../../../renderer/wall/pin-actions.ts';
import type { Bridge } from '../../../renderer/bridge.ts';

type Answer = Awaited<ReturnType<Bridge['unlock']>>;

/** A screen on which this was typed, and a main process that answers so. */
function typed(pin: string, answer: Answer = { ok: true, value: { kind: 'open' } }) {
  const store = createWallStore();
  const asked: string[] = [];
  const bridge = {
    unlock: async (given: string) => {
      asked.push(given);
      return answer;
    },
  };
  givePin(store);
  for (const digit of pin) typePin(store, digit);
  return { store, asked, bridge, overlay: () => store.getState().overlay };
}

const wrong: Answer = { ok: true, value: { kind: 'wrong', triesLeft: 2 } };

describe('a PIN that is typed', () => {
  it('is sent as it is, and the pad is gone when it was right', async () => {
    const { store, bridge, asked, overlay } = typed('0815');
    await checkPin(store, bridge);
    expect(asked).toEqual(['0815']);
    expect(overlay()).toBeNull();
  });

  it('is forgotten when it was wrong, and that is said', async () => {
    const { store, bridge, overlay } = typed('0815', wrong);
    await checkPin(store, bridge);
    expect(overlay()).toEqual({ kind: 'pin', typed: '', said: { kind: 'wrong', triesLeft: 2 } });
  });

  it('is not held against whoever types on, or has closed the pad, before the answer comes', async () => {
    const further = typed('0815', wrong);
    const answered = checkPin(further.store, further.bridge);
    typePin(further.store, '4');
    await answered;
    expect(further.overlay()).toEqual({ kind: 'pin', typed: '4', said: null });
    const closed = typed('0815', wrong);
    const unheard = checkPin(closed.store, closed.bridge);
    closed.store.setState({ overlay: null });
    await unheard;
    expect(closed.overlay()).toBeNull();
  });

  it('says so where nobody answers', async () => {
    const { store, bridge, overlay } = typed('0815', { ok: false, error: { code: 'failed', message: 'Away.' } });
    await checkPin(store, bridge);
    expect(overlay()).toMatchObject({ said: { kind: 'unreachable' } });
  });

  it('loses its last digit, and never grows beyond what is taken', async () => {
    const { store, overlay } = typed('12345678901234');
    expect(overlay()).toMatchObject({ typed: '123456789012' });
    erasePin(store);
    expect(overlay()).toMatchObject({ typed: '12345678901' });
  });

  it('is asked of nobody before a digit is typed', async () => {
    const { store, bridge, asked } = typed('');
    await checkPin(store, bridge);
    expect(asked).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is said where it needs the PIN, or for a reason of its own', () => {
    const store = createWallStore();
    refuse(store, { code: 'locked', message: 'That needs the PIN.' });
    expect(store.getState().refusal).toEqual({ kind: 'locked' });
    refuse(store, { code: 'refused', message: 'Only the desktop app can do that.' });
    expect(store.getState().refusal).toEqual({ kind: 'other', sentence: 'Only the desktop app can do that.' });
  });

  it('is said by others where the connection is away', () => {
    const store = createWallStore();
    refuse(store, { code: 'failed', message: 'There is no connection.' });
    expect(store.getState().refusal).toBeNull();
  });
});
