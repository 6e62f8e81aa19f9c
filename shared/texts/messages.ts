/** Makes a catalogue of plain ICU messages ready to be used: what has arguments becomes a function of them. */
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { ArgumentsOf } from './arguments.ts';

/** Words by name, in groups as deep as they need be. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/** The same names with other words: what a translation must hold. */
export type Translation<C> = { readonly [K in keyof C]: C[K] extends string ? string : Translation<C[K]> };

/** A message without arguments is a string; one with arguments is a function of one object of them. */
export type Messages<C> = {
  readonly [K in keyof C]: C[K] extends string ? Message<C[K]> : Messages<C[K]>;
};

type Message<S extends string> = keyof ArgumentsOf<S> extends never ? string : (args: ArgumentsOf<S>) => string;

type Values = Readonly<Record<string, string | number | Date>>;

/**
 * Binds a catalogue written in `language` to a BCP 47 locale: numbers and dates as the locale writes them, plurals as the
 * language counts, which need not be the same where a language has no catalogue. A message is parsed when it is first
 * asked for. Throws a SyntaxError then if it is no ICU message.
 */
export function bindMessages<const C extends Catalogue>(catalogue: C, language: string, locale: string): Messages<C> {
  const formatters = createFormatters(language, locale);
  const bind = (words: Catalogue): unknown =>
    Object.fromEntries(
      Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? message(word) : bind(word)]),
    );
  const message = (text: string) => {
    if (!text.includes('{')) return text;
    let parsed: IntlMessageFormat | undefined;
    return (values: Values) => {
      parsed ??= new IntlMessageFormat(text, locale, undefined, { formatters, ignoreTag: true });
      return String(parsed.format(values));
    };
  };
  // What has arguments is known to the compiler from the same text that is looked at here.
  return bind(catalogue) as Messages<C>;
}

/** One Intl object a kind and options for all messages of a catalogue: they are slow to make. */
function createFormatters(language: string, locale: string): Formatters {
  const once = <Options, Made>(make: (options?: Options) => Made) => {
    const made = new Map<string, Made>();
    return (options?: Options): Made => {
      const key = JSON.stringify(options ?? {});
      const known = made.get(key) ?? make(options);
      made.set(key, known);
      return known;
    };
  };
  const numbers = once((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dates = once((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
  const plurals = once((options?: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options));
  return {
    getNumberFormat: (_, options) => numbers(options),
    getDateTimeFormat: (_, options) => dates(options),
    getPluralRules: (_, options) => plurals(options),
  };
}
