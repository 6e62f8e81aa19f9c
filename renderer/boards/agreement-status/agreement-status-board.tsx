import './agreement-status.css';
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import { useAgreement, useFormat, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { promiseMark, verdictMark } from '../../ui/tone.ts';
import { MarketingPromise } from './marketing-promise.tsx';
import { SalesPromise } from './sales-promise.tsx';

/** Is each side keeping its promise? */
export function AgreementStatusBoard() {
  const agreement = useAgreement();
  const texts = useTexts();
  if (agreement) return <Agreement agreement={agreement} />;
  return (
    <BoardFrame name="agreement" title={texts.boards['agreement-status']}>
      <Message title={texts.agreement.emptyTitle} hint={texts.agreement.emptyHint} />
    </BoardFrame>
  );
}

function Agreement({ agreement }: { readonly agreement: AgreementView }) {
  const texts = useTexts();
  const format = useFormat();
  // "Kept" is the domain's word for two promises that are too young to break; a wall that cheers then would be unread later.
  const early =
    agreement.verdict === 'kept' && agreement.marketing.status === 'early' && agreement.sales.status === 'early';
  return (
    <BoardFrame
      name="agreement"
      title={
        <>
          {texts.agreement.title} <span className="soft">{agreement.marketing.period.label}</span>
        </>
      }
      aside={texts.agreement.since(format.date(agreement.versionFrom))}
    >
      <div className="agreement__verdict">
        <StatusMark
          mark={early ? promiseMark.early : verdictMark[agreement.verdict]}
          word={early ? texts.promiseStatus.early : texts.verdict[agreement.verdict]}
        />
      </div>
      <div className="agreement__promises">
        <MarketingPromise promise={agreement.marketing} />
        <SalesPromise promise={agreement.sales} />
      </div>
    </BoardFrame>
  );
}
