/** Writes what changes faster than a disk writes: one write at a time, the latest value after the one that is running. */
export type LatestWriter<T> = {
  readonly put: (value: T) => void;
  /** Tries again where the last write was refused. */
  readonly retry: () => void;
  readonly isRefused: () => boolean;
  /** Resolves when the latest value is written or was refused once more. */
  readonly settle: () => Promise<void>;
};

/** @param turned the disk has begun to refuse, with the reason, or takes it again. */
export function createLatestWriter<T>(
  write: (value: T) => Promise<void>,
  turned: (refusal: string | null) => void,
): LatestWriter<T> {
  let waiting: { readonly value: T } | null = null;
  let writing: Promise<void> | null = null;
  let refused = false;

  const turn = (refusal: string | null): void => {
    const changed = refused !== (refusal !== null);
    refused = refusal !== null;
    if (changed) turned(refusal);
  };

  const writeAll = async (): Promise<void> => {
    while (waiting) {
      const { value }: { readonly value: T } = waiting;
      waiting = null;
      try {
        await write(value);
        turn(null);
      } catch (error) {
        // Unless something newer came meanwhile.
        waiting ??= { value };
        turn(String(error));
        break;
      }
    }
    writing = null;
  };
  const begin = (): void => {
    writing ??= writeAll();
  };

  return {
    put: (value) => {
      waiting = { value };
      begin();
    },
    retry: () => {
      if (waiting) begin();
    },
    isRefused: () => refused,
    settle: async () => {
      await writing;
      if (waiting) begin();
      await writing;
    },
  };
}
