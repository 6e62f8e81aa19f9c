import { en } from './en.ts';

/** What a catalogue must hold. A further language is one file of this type and one line below. */
export type Texts = typeof en;

const catalogues: Readonly<Record<string, Texts>> = { en };

/** The catalogue of a BCP 47 locale, by its language; English where there is none. */
export function textsFor(locale: string): Texts {
  return catalogues[locale.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}
