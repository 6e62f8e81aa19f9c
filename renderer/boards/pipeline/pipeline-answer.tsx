import type { PipelineView } from '../../../shared/domain/pipeline-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Mark } from '../../ui/tone.ts';

const marks: Readonly<Record<'enough' | 'short' | 'reached', Mark>> = {
  enough: { shape: 'check', tone: 'good' },
  short: { shape: 'down', tone: 'bad' },
  reached: { shape: 'check', tone: 'good' },
};

/** How many times open deals cover what the goal still lacks; without a goal, or once it is reached, what they are worth. */
export function PipelineAnswer({ view }: { readonly view: PipelineView }) {
  const words = useTexts().pipeline;
  const format = useFormat();
  const { coverage, open } = view;
  const ratio = coverage?.ratio ?? null;
  const worth = open.value === null ? format.countShort(open.deals) : format.moneyShort(open.value);
  const covers = ratio === null ? 'reached' : ratio >= 1 ? 'enough' : 'short';
  return (
    <div className="pipeline__answer">
      <BigNumber value={ratio === null ? worth : words.times({ times: format.times(ratio) })} />
      {ratio === null && <p className="pipeline__caption">{words.openValue({ deals: open.deals })}</p>}
      {coverage && (
        <div className="pipeline__sign">
          <StatusMark mark={marks[covers]} word={words.covers[covers]} />
        </div>
      )}
      {coverage && ratio !== null && <Missing coverage={coverage} />}
    </div>
  );
}

function Missing({ coverage }: { readonly coverage: NonNullable<PipelineView['coverage']> }) {
  const words = useTexts().pipeline;
  const format = useFormat();
  const { missing, goalLabel, closing } = coverage;
  return (
    <>
      <p className="pipeline__missing two-lines">
        {missing === null
          ? words.missingOf({ goal: goalLabel })
          : words.missing({ missing: format.moneyShort(missing), goal: goalLabel })}
      </p>
      {closing.deals > 0 && (
        <p className="pipeline__closing soft">
          {closing.value === null
            ? words.closing({ deals: closing.deals })
            : words.closingWorth({ deals: closing.deals, value: format.moneyShort(closing.value) })}
        </p>
      )}
    </>
  );
}
