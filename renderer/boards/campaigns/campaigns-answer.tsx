import type { CampaignsView } from '../../../shared/domain/campaigns-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { Fact } from '../../ui/fact.tsx';
import { answerOf, factsOf } from './brought.ts';

/** The most that campaigns came to, in one number; beside it what comes before it on the way. */
export function CampaignsAnswer({ view: { total } }: { readonly view: CampaignsView }) {
  const words = useTexts().campaigns;
  const format = useFormat();
  const answer = answerOf(total);
  if (answer === null)
    return (
      <div className="campaigns__answer">
        <BigNumber value={words.nothingYet} quiet />
        <p className="campaigns__hint">{words.nothingYetHint}</p>
      </div>
    );
  const isMoney = answer === 'revenue' || answer === 'pipeline';
  const value = total[answer] ?? 0;
  const deals = (answer === 'revenue' ? total.won : total.open) ?? 0;
  return (
    <>
      <div className="campaigns__answer">
        <BigNumber value={isMoney ? format.moneyShort(value) : format.countShort(value)} />
        <p className="campaigns__caption">{isMoney ? words.answer[answer]({ deals }) : words.answer[answer]}</p>
      </div>
      <div className="campaigns__facts">
        {factsOf(total).map(({ fact, value: beside }) => (
          <Fact
            key={fact}
            value={fact === 'pipeline' ? format.moneyShort(beside) : format.countShort(beside)}
            label={fact === 'pipeline' ? words.facts.pipeline({ deals: total.open ?? 0 }) : words.facts[fact]}
          />
        ))}
      </div>
    </>
  );
}
