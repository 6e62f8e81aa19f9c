/** The PIN as it is typed: digits in the memory of this screen alone, until they are sent to be checked. */
import type { Bridge } from '../bridge.ts';
import type { PinOverlay, PinSaid } from '../store/overlay.ts';
import type { WallStore } from '../store/wall-store.ts';

/** As many as the bridge takes. */
export const mostDigits = 12;

export function givePin(store: WallStore): void {
  store.setState({ overlay: { kind: 'pin', typed: '', said: null }, refusal: null });
}

export function typePin(store: WallStore, digit: string): void {
  change(store, ({ typed }) => ({ kind: 'pin', typed: (typed + digit).slice(0, mostDigits), said: null }));
}

export function erasePin(store: WallStore): void {
  change(store, ({ typed }) => ({ kind: 'pin', typed: typed.slice(0, -1), said: null }));
}

/** Has it checked, and forgets it whatever comes of it. */
export async function checkPin(store: WallStore, bridge: Pick<Bridge, 'unlock'>): Promise<void> {
  const { overlay } = store.getState();
  if (overlay?.kind !== 'pin' || overlay.typed === '') return;
  const pin = overlay.typed;
  const asking: PinOverlay = { kind: 'pin', typed: '', said: { kind: 'asking' } };
  store.setState({ overlay: asking });
  const answer = await bridge.unlock(pin);
  const isOver = answer.ok && (answer.value.kind === 'open' || answer.value.kind === 'noPin');
  // Somebody may have closed it meanwhile, or be typing again: then nothing is taken from them.
  store.setState(({ overlay: now }) => {
    if (now?.kind !== 'pin') return {};
    if (isOver) return { overlay: null };
    return now === asking ? { overlay: { ...now, said: saidOf(answer) } } : {};
  });
}

function saidOf(answer: Awaited<ReturnType<Bridge['unlock']>>): PinSaid {
  if (!answer.ok) return { kind: 'unreachable' };
  const { value } = answer;
  return value.kind === 'wrong' || value.kind === 'wait' ? value : { kind: 'unreachable' };
}

function change(store: WallStore, next: (overlay: PinOverlay) => PinOverlay): void {
  store.setState(({ overlay }) => (overlay?.kind === 'pin' ? { overlay: next(overlay) } : {}));
}
