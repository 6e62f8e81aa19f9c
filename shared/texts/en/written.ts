/** What is written outside the screens: printed, explained, handed to other programs. Screens do not load it. */
import { agreementDocument } from './agreement-document.ts';
import { explain } from './explain.ts';

export const written = { agreementDocument, explain } as const;
