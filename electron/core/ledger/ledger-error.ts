/** The ledger's file is held by another process: not the file's fault, so it stays where it is. */
export class LedgerInUse extends Error {
  override readonly name = 'LedgerInUse';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `Another Tandem is using this profile (${path}). Close it, or start this one with another --profile.`,
      options,
    );
  }
}

/** Asked for something after `close`. */
export class LedgerClosed extends Error {
  override readonly name = 'LedgerClosed';

  constructor() {
    super('The ledger is closed');
  }
}
