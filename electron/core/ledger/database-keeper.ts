/** Keeps a database open through the errors after which it answers no more. */

export type DatabaseKeeper<D> = {
  /** Does the work with the open database, opening it again first where it has failed. */
  readonly use: <T>(work: (database: D) => Promise<T>) => Promise<T>;
  /** The open database; undefined while it is being opened again. */
  readonly current: () => D | undefined;
};

export type KeptDatabase<D> = {
  readonly open: () => Promise<D>;
  readonly close: (database: D) => void;
};

/**
 * DuckDB's words for an error of its own, after which the instance refuses everything until it is opened again. What was
 * committed is safe in the file.
 */
const endedWords = /fatal error|internal error|has been invalidated/i;

/**
 * The error itself goes to whoever met it; the next work finds a database that was opened again. Where that fails, each
 * work tries anew, and fails with why.
 */
export function createDatabaseKeeper<D>(first: D, { open, close }: KeptDatabase<D>): DatabaseKeeper<D> {
  let database: D | undefined = first;
  let reopening: Promise<D> | undefined;
  let ended = false;
  const atWork = new Set<symbol>();

  const reopen = async (): Promise<D> => {
    try {
      // Others may still be on their way to the same error, over connections that can't be closed under them.
      while (atWork.size > 0) await new Promise((resolve) => setImmediate(resolve));
      if (database !== undefined) close(database);
      database = undefined;
      database = await open();
      ended = false;
      return database;
    } finally {
      reopening = undefined;
    }
  };

  return {
    current: () => database,
    use: async (work) => {
      const open = ended || database === undefined ? await (reopening ??= reopen()) : database;
      const worker = Symbol('at work');
      atWork.add(worker);
      try {
        return await work(open);
      } catch (error) {
        if (error instanceof Error && endedWords.test(error.message)) ended = true;
        throw error;
      } finally {
        atWork.delete(worker);
      }
    },
  };
}
