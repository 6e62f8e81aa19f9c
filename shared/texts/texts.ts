/** The words of a locale, for screens. A further language is a folder like `de` and a line here and in written-texts. */
import { chooseMessages } from './choose-messages.ts';
import { catalogue as de } from './de/catalogue.ts';
import { catalogue as en } from './en/catalogue.ts';
import type { Messages } from './messages.ts';

/** Every word that people read on the screens, in the language of their locale. */
export type Texts = Messages<typeof en>;

/** By a BCP 47 locale. */
export const textsFor: (locale: string) => Texts = chooseMessages(en, { de });
