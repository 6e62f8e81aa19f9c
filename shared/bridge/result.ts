/** Failures cross the bridge as values: of a thrown error only the message would survive. */
export type Failure = {
  /** `locked`: it needs the PIN, which has not been given. */
  readonly code: 'refused' | 'locked' | 'invalid' | 'failed';
  readonly message: string;
};
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
