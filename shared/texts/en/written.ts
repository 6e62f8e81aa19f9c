/** What is written outside the screens: printed, explained, handed to other programs. Screens do not load it. */
import { agreementDocument } from './agreement-document.ts';

export const written = { agreementDocument } as const;
