/** What a PIN locks on a wall. */

/** What became of a try to open the lock. */
export type UnlockAnswer =
  | { readonly kind: 'open' }
  /** There is none in the config. */
  | { readonly kind: 'noPin' }
  /** How many more may be wrong before one has to wait. */
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** Too many were wrong: none counts for as long. */
  | { readonly kind: 'wait'; readonly waitMs: number };
