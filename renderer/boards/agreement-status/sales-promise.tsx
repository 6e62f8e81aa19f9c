import type { SalesPromiseView } from '../../../shared/domain/agreement-view.ts';
import { workingStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import type { FactProps } from '../../ui/fact.tsx';
import { PromiseMeter } from '../../ui/promise-meter.tsx';
import { promiseMark } from '../../ui/tone.ts';
import { Promise } from './promise.tsx';
import type { PromisePartProps } from './promise-part.tsx';
import { shownParts, worstPart } from './sales-parts.ts';

type Props = { readonly promise: SalesPromiseView; readonly period: string | null };

/** Sales to marketing: leads answered within the promised working time, and what else is promised for them. */
export function SalesPromise({ promise, period }: Props) {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const percent = promise.compliance === null ? null : format.percent(promise.compliance);
  const target = format.percent(promise.target);
  const worst = worstPart(promise);
  return (
    <Promise
      side="sales"
      period={period}
      what={words.salesPromise}
      status={promise.status}
      instead={
        worst
          ? {
              mark: promiseMark[worst.status],
              word: worst.status === 'broken' ? words.partBroken(worst.id) : words.partAtRisk(worst.id),
            }
          : undefined
      }
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
      facts={useClockFacts(promise)}
      parts={useParts(promise)}
    />
  );
}

/** Both clocks, each by its own name, and what is still to be answered. */
function useClockFacts(promise: SalesPromiseView): readonly FactProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const stretch = (ms: number | null) => (ms === null ? '–' : texts.stretch(workingStretch(ms)));
  const clock = (name: string, { p50Ms, p95Ms }: SalesPromiseView['speedToLead']): FactProps => ({
    value: stretch(p50Ms),
    name,
    how: p50Ms === null ? undefined : words.half,
    label: p50Ms === null ? words.noClock : words.most(stretch(p95Ms)),
  });
  return [
    clock(words.slaClock, promise),
    clock(words.speedToLead, promise.speedToLead),
    {
      value: format.countShort(promise.overdue),
      tone: promise.overdue > 0 ? 'tone-bad' : undefined,
      label: words.overdue,
    },
    { value: format.countShort(promise.running), label: words.waiting },
  ];
}

function useParts(promise: SalesPromiseView): readonly PromisePartProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const { accepted, rejected, undecided, share } = promise.acceptance;
  const parts = shownParts(promise).map((part): PromisePartProps => ({
    id: part.id,
    value: part.share === null ? '–' : format.percent(part.share),
    label: part.share === null ? words.noneDue(words.parts[part.id]) : words.parts[part.id],
    mark: part.share === null ? undefined : promiseMark[part.status],
    word: texts.promiseStatus[part.status],
  }));
  if (accepted + rejected + undecided === 0) return parts;
  const label = undecided > 0 ? words.undecided(format.countShort(undecided)) : words.parts.acceptance;
  return [...parts, { id: 'acceptance', value: share === null ? '–' : format.percent(share), label }];
}
