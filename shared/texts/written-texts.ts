/** The words of what is printed and explained outside the screens. */
import { chooseMessages, languageOf } from './choose-messages.ts';
import { written as de } from './de/written.ts';
import { written as en } from './en/written.ts';
import type { Messages } from './messages.ts';

export type WrittenTexts = Messages<typeof en>;

const translations = { de };
const chosen = chooseMessages(en, translations);

/**
 * What a document for a locale is written in: the locale itself, or English where its language has no translation. A
 * document is of one language, its numbers and dates too.
 */
export function writtenLocale(locale: string): string {
  const language = languageOf(locale);
  return language === 'en' || Object.hasOwn(translations, language) ? locale : 'en';
}

export function writtenTextsFor(locale: string): WrittenTexts {
  return chosen(writtenLocale(locale));
}
