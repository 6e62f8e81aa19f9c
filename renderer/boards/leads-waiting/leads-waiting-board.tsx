import './leads-waiting.css';
import type { WaitingView } from '../../../shared/domain/waiting-view.ts';
import { useTexts, useWaiting } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import type { BoardProps } from '../board.ts';
import { NobodyWaiting } from './nobody-waiting.tsx';
import { WaitingLeads } from './waiting-leads.tsx';
import { WaitingTitle } from './waiting-title.tsx';

/** Which lead must be answered next? */
export function LeadsWaitingBoard({ board }: BoardProps<'leads-waiting'>) {
  const waiting = useWaiting(board);
  const words = useTexts().waiting;
  if (waiting?.told && waiting.leads.length > 0) return <WaitingLeads waiting={waiting} />;
  return (
    <BoardFrame name="leads-waiting" title={<WaitingTitle leadType={waiting?.leadType ?? null} />}>
      <Instead waiting={waiting} noAgreement={{ title: words.noAgreementTitle, hint: words.noAgreementHint }} />
    </BoardFrame>
  );
}

type InsteadProps = {
  readonly waiting: WaitingView | null;
  readonly noAgreement: { readonly title: string; readonly hint: string };
};

function Instead({ waiting, noAgreement }: InsteadProps) {
  const words = useTexts().waiting;
  if (!waiting) return <Message {...noAgreement} />;
  if (!waiting.told) return <Message title={words.untoldTitle} hint={words.untoldHint} />;
  return <NobodyWaiting isOfAll={waiting.leadType === null} />;
}
