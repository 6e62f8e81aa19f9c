import type { BoardProps } from '../board.ts';
import { Definitions } from './definitions.tsx';
import { Promises } from './promises.tsx';

/** What did we promise, and what do MQL, SQL, persona X mean here? */
export function AgreementDocumentBoard({ board }: BoardProps<'agreement-document'>) {
  return board.show === 'promises' ? <Promises /> : <Definitions />;
}
