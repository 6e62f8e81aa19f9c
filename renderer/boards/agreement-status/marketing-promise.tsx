import type { Unit } from '../../../shared/domain/goal-view.ts';
import type { MarketingPromiseView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { paceMark } from '../../ui/tone.ts';
import { Promise } from './promise.tsx';
import type { PromisePartProps } from './promise-part.tsx';

/** The meter ends a little beyond the promise, so that being ahead can be seen. */
const meterFull = 1.3;

const unitOf: Record<MarketingPromiseView['kind'], Unit> = { count: 'count', value: 'money', share: 'share' };

type Props = { readonly promise: MarketingPromiseView; readonly period: string | null };

/** Marketing to sales: leads delivered against what is due by now. */
export function MarketingPromise({ promise, period }: Props) {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const amount = useAmount(promise);
  const { pace } = promise;
  const percent = pace.pace === null ? null : format.percent(pace.pace);
  const promised = { value: amount(pace.target), label: words.promised(texts.period[promise.period.kind]) };
  return (
    <Promise
      side="marketing"
      period={period}
      what={promise.kind === 'count' ? words.marketingPromise[promise.of] : words.marketingPromiseValue}
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
        // A share of the promise: the whole of it says nothing.
        ...(promise.kind === 'share' ? [] : [promised]),
      ]}
      parts={useParts(promise)}
    />
  );
}

/** What is delivered in the unit of the promise; leads are counted whole. */
function useAmount({ kind }: MarketingPromiseView): (value: number) => string {
  const format = useFormat();
  return (value) => format.amountShort(kind === 'count' ? Math.round(value) : value, unitOf[kind]);
}

/** Today alone; and a warning where more was handed over than sales can work. */
function useParts(promise: MarketingPromiseView): readonly PromisePartProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const amount = useAmount(promise);
  const { today, capacity } = promise;
  const delivered = amount(today.delivered);
  const forToday: PromisePartProps =
    today.promised > 0
      ? { id: 'today', value: words.today(delivered, amount(today.promised)), label: words.todayLabel }
      : { id: 'today', value: delivered, label: words.todayUnasked };
  if (!capacity?.exceeded) return [forToday];
  const { mark, word } = { mark: paceMark.tooFast, word: texts.paceStatus.tooFast };
  return [forToday, { id: 'capacity', value: format.percent(capacity.used), label: words.capacity, mark, word }];
}
