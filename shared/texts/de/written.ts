import { agreementDocument } from './agreement-document.ts';

export const written = { agreementDocument };
