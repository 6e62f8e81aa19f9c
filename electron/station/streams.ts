/** Where a command writes to: what was asked for, and what is wrong. */
export type Streams = { readonly say: (line: string) => void; readonly complain: (line: string) => void };
