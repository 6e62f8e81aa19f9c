/** The words of the view of the sources, which screens load with it: few ever open it. */
import { chooseMessages } from './choose-messages.ts';
import { sourcesView as de } from './de/sources-view.ts';
import { sourcesView as en } from './en/sources-view.ts';
import type { Messages } from './messages.ts';

export type SourcesViewTexts = Messages<typeof en>;

/** By a BCP 47 locale. */
export const sourcesViewTextsFor: (locale: string) => SourcesViewTexts = chooseMessages(en, { de });
