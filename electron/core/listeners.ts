/** Those who are told every event: one that fails stops neither the others nor whoever tells them. */
export type Listeners<E> = {
  /** Tells the newcomer these first. Returns how to stop. */
  readonly add: (listener: (event: E) => void, first: readonly E[]) => () => void;
  readonly tell: (event: E) => void;
};

export function createListeners<E>(failed: (error: unknown) => void): Listeners<E> {
  const listeners = new Set<(event: E) => void>();
  const tellOne = (listener: (event: E) => void, event: E): void => {
    try {
      listener(event);
    } catch (error) {
      failed(error);
    }
  };
  return {
    add: (listener, first) => {
      listeners.add(listener);
      first.forEach((event) => tellOne(listener, event));
      return () => listeners.delete(listener);
    },
    tell: (event) => listeners.forEach((listener) => tellOne(listener, event)),
  };
}
