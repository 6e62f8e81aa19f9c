import './leads-waiting.css';
import type { WaitingView } from '../../../shared/domain/waiting-view.ts';
import { useAgreement, useTexts, useWaiting } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import type { BoardProps } from '../board.ts';
import { NobodyWaiting } from './nobody-waiting.tsx';
import { WaitingLeads } from './waiting-leads.tsx';
import { WaitingTitle } from './waiting-title.tsx';

/** Which lead must be answered next? */
export function LeadsWaitingBoard({ board }: BoardProps<'leads-waiting'>) {
  const waiting = useWaiting(board);
  if (waiting?.told && waiting.leads.length > 0) return <WaitingLeads waiting={waiting} />;
  return (
    <BoardFrame name="leads-waiting" title={<WaitingTitle leadType={waiting?.leadType ?? null} />}>
      <Instead waiting={waiting} />
    </BoardFrame>
  );
}

/** Why nobody is listed: nothing is promised, nobody can say, or nobody waits. */
function Instead({ waiting }: { readonly waiting: WaitingView | null }) {
  const words = useTexts().waiting;
  const trial = useAgreement()?.trial ?? null;
  if (!waiting) return <Message title={words.noAgreementTitle} hint={words.noAgreementHint} />;
  if (waiting.told) return <NobodyWaiting isOfAll={waiting.leadType === null} />;
  return <Message title={words.untoldTitle} hint={trial?.known === 0 ? words.ownersUnknownHint : words.untoldHint} />;
}
