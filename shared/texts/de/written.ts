import { agreementDocument } from './agreement-document.ts';
import { explain } from './explain.ts';
import { meetingRecord } from './meeting-record.ts';

export const written = { agreementDocument, explain, meetingRecord };
