import { bindMessages, type Catalogue, type Messages, type Translation } from './messages.ts';

/** The language of a BCP 47 locale: "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}

/**
 * The messages of a BCP 47 locale by its language, in English where there is no translation. Made when a locale is first
 * asked for; the same object for the same locale.
 */
export function chooseMessages<const C extends Catalogue>(
  en: C,
  translations: Readonly<Record<string, Translation<C>>>,
): (locale: string) => Messages<C> {
  const bound = new Map<string, Messages<C>>();
  return (locale) => {
    const known = bound.get(locale);
    if (known) return known;
    const language = languageOf(locale);
    const found = Object.hasOwn(translations, language) ? translations[language] : undefined;
    // A translation has the arguments of the English message it stands for; a test holds it to that.
    const made = bindMessages((found ?? en) as C, found ? language : 'en', locale);
    bound.set(locale, made);
    return made;
  };
}
