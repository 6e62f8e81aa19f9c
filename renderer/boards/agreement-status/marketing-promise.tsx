import type { MarketingPromiseView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { paceMark } from '../../ui/tone.ts';
import { Promise } from './promise.tsx';

/** The meter ends a little beyond the promise, so that being ahead can be seen. */
const meterFull = 1.3;

/** Marketing to sales: leads delivered against what is due by now. */
export function MarketingPromise({ promise }: { readonly promise: MarketingPromiseView }) {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const { pace } = promise;
  const unit = promise.kind === 'value' ? 'money' : 'count';
  const amount = (value: number) => format.amountShort(unit === 'count' ? Math.round(value) : value, unit);
  const percent = pace.pace === null ? null : format.percent(pace.pace);
  return (
    <Promise
      side="marketing"
      what={promise.kind === 'value' ? words.marketingPromiseValue : words.marketingPromise[promise.of]}
      status={promise.status}
      instead={pace.status === 'tooFast' ? { mark: paceMark.tooFast, word: texts.paceStatus.tooFast } : undefined}
      value={percent ?? words.notStarted}
      isNumber={percent !== null}
      meaning={percent === null ? words.notStartedHint : pace.status === 'tooFast' ? words.tooFast : words.ofPlan}
      meter={
        <PromiseMeter
          side="marketing"
          value={pace.pace}
          promised={1}
          full={meterFull}
          label={words.meter(percent ?? words.notStarted, format.percent(1))}
        />
      }
      facts={[
        { value: amount(pace.actual), label: words.delivered },
        { value: amount(pace.expected), label: words.dueByNow },
        { value: amount(pace.target), label: words.promised(texts.period[promise.period.kind]) },
      ]}
    />
  );
}
