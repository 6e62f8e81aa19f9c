/** The words of a locale. A further language is a folder like `de` and a line here. */
import { catalogue as de } from './de/catalogue.ts';
import { catalogue as en } from './en/catalogue.ts';
import { bindMessages, type Messages, type Translation } from './messages.ts';

/** Every word that people read, in the language of their locale. */
export type Texts = Messages<typeof en>;

const catalogues: Readonly<Record<string, Translation<typeof en>>> = { en, de };

const bound = new Map<string, Texts>();

/** The catalogue of a BCP 47 locale, by its language; English where there is none. The same object for the same locale. */
export function textsFor(locale: string): Texts {
  const known = bound.get(locale);
  if (known) return known;
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  const found = catalogues[language];
  // A translation has the arguments of the English message it stands for; a test holds it to that.
  const made = bindMessages((found ?? en) as typeof en, found ? language : 'en', locale);
  bound.set(locale, made);
  return made;
}
