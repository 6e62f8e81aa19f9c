/** Failures cross the bridge as values: of a thrown error only the message would survive. */
export type Failure = { readonly code: 'refused' | 'invalid' | 'failed'; readonly message: string };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
