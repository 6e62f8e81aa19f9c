import type { Instant } from './records.ts';

/** Half-open `[from, until)`. */
export type Span = { readonly from: Instant; readonly until: Instant };
