export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Does one piece of work after the other, in the order asked for. A failed one does not hold up the next. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
