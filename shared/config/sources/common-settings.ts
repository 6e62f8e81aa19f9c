/** Settings that the sources of several vendors have, each told in the same words wherever it stands. */
import { optionalSetting, type Setting, type Words } from '../source-settings.ts';

/** Whose people are not sales. @param groups what the vendor puts people into, in the words of its own screens. */
export function teamsSettings(groups: Words): readonly Setting[] {
  return [
    optionalSetting(
      'teams.marketing',
      'texts',
      { en: 'Who is marketing', de: 'Wer Marketing ist' },
      {
        en: `Names of people, or of ${groups.en}. Everybody else is sales.`,
        de: `Namen von Personen oder von ${groups.de}. Alle anderen sind Vertrieb.`,
      },
    ),
    optionalSetting(
      'teams.other',
      'texts',
      { en: 'Who is neither sales nor marketing', de: 'Wer weder Vertrieb noch Marketing ist' },
      { en: `Names of people, or of ${groups.en}.`, de: `Namen von Personen oder von ${groups.de}.` },
    ),
  ];
}

export const pollSecondsSetting: Setting = optionalSetting(
  'pollSeconds',
  'number',
  { en: 'Seconds between two looks', de: 'Sekunden zwischen zwei Abfragen' },
  {
    en: 'At least 5; 30 if you say nothing. Where the calls of the day do not suffice, Tandem looks less often by itself.',
    de: 'Mindestens 5; 30 ohne Angabe. Wo die Aufrufe des Tages nicht reichen, fragt Tandem von selbst seltener.',
  },
  { example: '30' },
);

export const dailyShareSetting: Setting = optionalSetting(
  'dailyShare',
  'number',
  { en: 'Share of the day for Tandem', de: 'Anteil des Tages für Tandem' },
  {
    en: 'From 0 to 1; 0.2, a fifth, if you say nothing. All programs of the company live on what the account has for a day.',
    de: 'Von 0 bis 1; 0,2, ein Fünftel, ohne Angabe. Alle Programme der Firma leben von dem, was der Account am Tag hat.',
  },
  { example: '0.2' },
);
