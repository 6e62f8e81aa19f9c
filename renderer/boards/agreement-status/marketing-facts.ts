/** What stands under the one number of marketing's promise: what was delivered and is due, today alone, and too much. */
import type { Unit } from '../../../shared/domain/goal-view.ts';
import type { MarketingPromiseView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import type { FactProps } from '../../ui/fact.tsx';
import { paceMark } from '../../ui/tone.ts';
import type { PromisePartProps } from './promise-part.tsx';

const unitOf: Record<MarketingPromiseView['kind'], Unit> = { count: 'count', value: 'money', share: 'share' };

/** Delivered, due by now, promised; what no source tells has no number, what is promised keeps its own. */
export function useDeliveryFacts(promise: MarketingPromiseView): readonly FactProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const amount = useAmount(promise);
  const { pace, told } = promise;
  const isShare = promise.kind === 'share';
  const label = (what: string) => (isShare ? words.share({ label: what }) : what);
  return [
    told
      ? { value: amount(pace.actual), label: label(words.delivered) }
      : { value: '–', quiet: true, label: words.delivered },
    { value: amount(pace.expected), label: label(words.dueByNow) },
    // A share of the promise: the whole of it says nothing.
    ...(isShare
      ? []
      : [{ value: amount(pace.target), label: words.promised({ period: texts.period[promise.period.kind] }) }]),
  ];
}

/** Today alone; and a warning where more was handed over than sales can work. */
export function useDeliveryParts(promise: MarketingPromiseView): readonly PromisePartProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const amount = useAmount(promise);
  const { today, capacity, kind } = promise;
  if (!promise.told) return [];
  const delivered = amount(today.delivered);
  const promised = amount(today.promised);
  // Two percentages with an "of" between them would be taken for a product.
  const asked =
    kind === 'share'
      ? { value: delivered, label: words.todayShare({ promised }) }
      : { value: words.today({ delivered, promised }), label: words.todayLabel };
  const forToday: PromisePartProps = {
    id: 'today',
    ...(today.promised > 0 ? asked : { value: delivered, label: words.todayUnasked }),
  };
  if (!capacity?.exceeded) return [forToday];
  const { mark, word } = { mark: paceMark.tooFast, word: texts.paceStatus.tooFast };
  return [forToday, { id: 'capacity', value: format.percent(capacity.used), label: words.capacity, mark, word }];
}

/** What is delivered in the unit of the promise; leads are counted whole. */
function useAmount({ kind }: MarketingPromiseView): (value: number) => string {
  const format = useFormat();
  return (value) => format.amountShort(kind === 'count' ? Math.round(value) : value, unitOf[kind]);
}
