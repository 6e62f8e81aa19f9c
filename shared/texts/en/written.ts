/** What is written outside the screens: printed, explained, handed to other programs. Screens do not load it. */
import { agreementDocument } from './agreement-document.ts';
import { explain } from './explain.ts';
import { meetingRecord } from './meeting-record.ts';

export const written = { agreementDocument, explain, meetingRecord } as const;
