/**
 * The arguments of an ICU message, read from its literal text by the compiler: a call that forgets or misspells one does
 * not build.
 */

/** What a kind of argument takes. Plain ones are shown as they are, so that numbers with a unit come formatted. */
type Taken<Kind extends string> = Kind extends 'plural' | 'selectordinal' | 'number'
  ? number
  : Kind extends 'date' | 'time'
    ? number | Date
    : Kind extends 'select'
      ? string
      : string | number;

type Trim<S extends string> = S extends ` ${infer Rest}` | `\n${infer Rest}`
  ? Trim<Rest>
  : S extends `${infer Rest} ` | `${infer Rest}\n`
    ? Trim<Rest>
    : S;

/** One argument from what stands between its braces: "n", "n, plural, one " or "share, number". */
type Argument<Inner extends string> = Inner extends `${infer Name},${infer More}`
  ? { readonly [K in Trim<Name>]: Taken<Trim<More extends `${infer Kind},${string}` ? Kind : More>> }
  : { readonly [K in Trim<Inner>]: string | number };

/** Up to the next brace of either kind. */
type BeforeBrace<S extends string> = S extends `${infer Head}{${string}` ? UntilClose<Head> : UntilClose<S>;
type UntilClose<S extends string> = S extends `${infer Head}}${string}` ? Head : S;

/** The braces that are open, the innermost first. */
type Open = readonly ('words' | 'argument')[];
type Close<O extends Open> = O extends readonly [unknown, ...infer Outer extends Open] ? Outer : [];

/**
 * Walks from brace to brace. A brace within words opens an argument; a brace within an argument opens the words of one of
 * its cases, whose own arguments count as well: of `{n, plural, one {# day} other {# days of {total}}}`, n and total.
 */
type Walk<S extends string, O extends Open, Found> = S extends `${infer Head}{${infer Tail}`
  ? Head extends `${string}}${infer AfterClose}`
    ? Walk<`${AfterClose}{${Tail}`, Close<O>, Found>
    : O extends readonly ['argument', ...unknown[]]
      ? Walk<Tail, ['words', ...O], Found>
      : Walk<Tail, ['argument', ...O], Found & Argument<BeforeBrace<Tail>>>
  : Found;

/** The arguments of a message as an object; an empty one where it has none. */
export type ArgumentsOf<Message extends string> = {
  readonly [K in keyof Walk<Message, [], unknown>]: Walk<Message, [], unknown>[K];
};
