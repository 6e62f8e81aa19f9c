import { agreementDocument } from './agreement-document.ts';
import { checkConfig } from './check-config.ts';
import { configFaults } from './config-faults.ts';
import { explain } from './explain.ts';
import { meetingRecord } from './meeting-record.ts';
import { sources } from './sources.ts';

export const written = { agreementDocument, checkConfig, configFaults, explain, meetingRecord, sources };
