import './agreement-status.css';
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import { useAgreement, useFormat, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import { Shape } from '../../ui/shape.tsx';
import { MarketingPromise } from './marketing-promise.tsx';
import { SalesPromise } from './sales-promise.tsx';
import { Record } from './record.tsx';
import { Verdict } from './verdict.tsx';

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
  const marketing = periodName(agreement.marketing.period, texts, format);
  const sales = periodName(agreement.sales.period, texts, format);
  const same = marketing === sales;
  return (
    <BoardFrame
      name="agreement"
      title={
        <>
          <Name trial={agreement.trial} /> {same && <span className="soft">{marketing}</span>}
        </>
      }
    >
      <Verdict agreement={agreement} />
      <Record agreement={agreement} />
      <div className="agreement__promises">
        <MarketingPromise promise={agreement.marketing} trial={agreement.trial} period={same ? null : marketing} />
        <SalesPromise promise={agreement.sales} trial={agreement.trial} period={same ? null : sales} />
      </div>
    </BoardFrame>
  );
}

/** A trial says so before anything else: it counts a sample only. */
function Name({ trial }: Pick<AgreementView, 'trial'>) {
  const words = useTexts().agreement;
  const format = useFormat();
  if (!trial) return words.title;
  return (
    <span className="agreement__trial">
      <Shape name="half" />
      {words.trial({ owners: trial.owners, until: format.date(trial.until) })}
    </span>
  );
}
