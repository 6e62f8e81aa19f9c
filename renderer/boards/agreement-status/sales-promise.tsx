import type { SalesPromiseView } from '../../../shared/domain/agreement-view.ts';
import { workingStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { Promise } from './promise.tsx';

/** Sales to marketing: leads answered within the promised working time. */
export function SalesPromise({ promise }: { readonly promise: SalesPromiseView }) {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const stretch = (ms: number | null) => (ms === null ? '–' : texts.stretch(workingStretch(ms)));
  const percent = promise.compliance === null ? null : format.percent(promise.compliance);
  const target = format.percent(promise.target);
  return (
    <Promise
      side="sales"
      what={words.salesPromise}
      status={promise.status}
      value={percent ?? words.noLeadsDue}
      isNumber={percent !== null}
      meaning={percent === null ? words.noLeadsDueHint : words.inTime(target)}
      meter={
        <PromiseMeter
          side="sales"
          value={promise.compliance}
          promised={promise.target}
          full={1}
          label={words.meter(percent ?? words.noLeadsDue, target)}
        />
      }
      facts={[
        { value: stretch(promise.p50Ms), label: words.typical },
        { value: stretch(promise.p95Ms), label: words.slowest },
        {
          value: format.countShort(promise.overdue),
          tone: promise.overdue > 0 ? 'tone-bad' : undefined,
          label: words.overdue,
        },
        { value: format.countShort(promise.running), label: words.waiting },
      ]}
    />
  );
}
