import { agreementDocument } from './agreement-document.ts';
import { explain } from './explain.ts';

export const written = { agreementDocument, explain };
