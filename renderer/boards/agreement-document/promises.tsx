import './promises.css';
import type { AgreementView } from '../../../shared/domain/agreement-view.ts';
import { useAgreement, useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { Shape } from '../../ui/shape.tsx';
import { PromisedBy } from './promised-by.tsx';

/** Both promises beside each other, in the words of the agreement. */
export function Promises() {
  const agreement = useAgreement();
  const words = useTexts().agreementWords;
  if (agreement && agreement.document.goals.marketing !== '') return <Written agreement={agreement} />;
  return (
    <BoardFrame name="promises" title={words.promisesTitle}>
      {/* A mask keeps the whole text to the team. */}
      <Message
        title={agreement ? words.hiddenTitle : words.emptyTitle}
        hint={agreement ? words.hiddenHint : words.emptyHint}
      />
    </BoardFrame>
  );
}

function Written({ agreement }: { readonly agreement: AgreementView }) {
  const texts = useTexts();
  const format = useFormat();
  const now = useSnapshotAsOf() ?? 0;
  const { trial, versionNumber, versionFrom, marketing, sales, document } = agreement;
  const unit = marketing.kind === 'value' ? 'money' : 'count';
  const what =
    marketing.kind === 'count' ? texts.agreement.marketingPromise[marketing.of] : texts.agreement.marketingPromiseValue;
  return (
    <BoardFrame
      name="promises"
      title={
        trial ? (
          <span className="promises__trial">
            <Shape name="half" />
            {texts.agreement.trial({ owners: trial.owners, until: format.date(trial.until) })}
          </span>
        ) : (
          texts.agreementWords.promisesTitle
        )
      }
      aside={texts.agreement.version({ version: versionNumber, day: format.dateSeenFrom(versionFrom, now) })}
    >
      <div className="promises__sides">
        <PromisedBy
          side="marketing"
          value={format.amountShort(marketing.pace.target, unit)}
          what={what}
          period={texts.period[marketing.period.kind]}
          document={document}
        />
        <PromisedBy
          side="sales"
          value={format.percent(sales.target)}
          what={texts.agreement.salesPromise}
          period={texts.period[sales.period.kind]}
          document={document}
        />
      </div>
    </BoardFrame>
  );
}
