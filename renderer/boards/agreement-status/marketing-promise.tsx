import type { AgreementView, MarketingPromiseView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { paceMark } from '../../ui/tone.ts';
import { useDeliveryFacts, useDeliveryParts } from './marketing-facts.ts';
import { Promise } from './promise.tsx';
import { insteadOfNumber } from './untold.ts';

/** The meter ends a little beyond the promise, so that being ahead can be seen. */
const meterFull = 1.3;

type Props = {
  readonly promise: MarketingPromiseView;
  readonly trial: AgreementView['trial'];
  readonly period: string | null;
};

/** Marketing to sales: leads delivered against what is due by now. */
export function MarketingPromise({ promise, trial, period }: Props) {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const { told } = promise;
  const pace = told ? promise.pace.pace : null;
  const percent = pace === null ? null : format.percent(pace);
  const own = promise.kind === 'count' ? words.marketingPromise[promise.of] : words.marketingPromiseValue;
  const instead = told
    ? { value: words.notStarted, what: own, meaning: words.notStartedHint }
    : insteadOfNumber(promise.of, trial, words);
  const value = percent ?? instead.value;
  const tooFast = told && promise.pace.status === 'tooFast';
  const flood = promise.capacity?.exceeded ? words.overCapacity : words.tooFast;
  return (
    <Promise
      side="marketing"
      period={period}
      what={told ? own : instead.what}
      status={promise.status}
      instead={tooFast ? { mark: paceMark.tooFast, word: texts.paceStatus.tooFast } : undefined}
      value={value}
      isNumber={percent !== null}
      meaning={percent === null ? instead.meaning : tooFast ? flood : words.ofPlan}
      meter={
        <PromiseMeter
          side="marketing"
          value={pace}
          promised={1}
          full={meterFull}
          label={words.meter({ value, mark: format.percent(1) })}
        />
      }
      facts={useDeliveryFacts(promise)}
      parts={useDeliveryParts(promise)}
    />
  );
}
