import type { AgreementView, SalesPromiseView } from '../../../shared/domain/agreement-view.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { promiseMark } from '../../ui/tone.ts';
import { Promise } from './promise.tsx';
import { useClockFacts, useSalesParts } from './sales-facts.ts';
import { worstPart } from './sales-parts.ts';
import { insteadOfNumber } from './untold.ts';

type Props = {
  readonly promise: SalesPromiseView;
  readonly trial: AgreementView['trial'];
  readonly period: string | null;
};

/** Sales to marketing: leads answered within the promised working time, and what else is promised for them. */
export function SalesPromise({ promise, trial, period }: Props) {
  const words = useTexts().agreement;
  const format = useFormat();
  const isTold = promise.told.responses;
  const compliance = isTold ? promise.compliance : null;
  const percent = compliance === null ? null : format.percent(compliance);
  const target = format.percent(promise.target);
  const instead = isTold
    ? { value: words.noLeadsDue, what: words.salesPromise, meaning: words.noLeadsDueHint }
    : insteadOfNumber('responses', trial, words);
  const value = percent ?? instead.value;
  const worst = worstPart(promise);
  return (
    <Promise
      side="sales"
      period={period}
      what={isTold ? words.salesPromise : instead.what}
      status={promise.status}
      instead={
        worst
          ? {
              mark: promiseMark[worst.status],
              word: (worst.status === 'broken' ? words.partBroken : words.partAtRisk)({
                part: words.salesPart[worst.id],
              }),
            }
          : undefined
      }
      value={value}
      isNumber={percent !== null}
      meaning={percent === null ? instead.meaning : words.inTime({ target })}
      meter={
        <PromiseMeter
          side="sales"
          value={compliance}
          promised={promise.target}
          full={1}
          label={words.meter({ value, mark: target })}
        />
      }
      facts={useClockFacts(promise)}
      parts={useSalesParts(promise)}
    />
  );
}
