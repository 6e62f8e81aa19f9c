/** What stands under the one number of sales' promise: its clocks and counts, and what is promised beside the answer. */
import type { SalesPromiseView } from '../../../shared/domain/agreement-view.ts';
import { workingStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import type { FactProps } from '../../ui/fact.tsx';
import { stretchWords } from '../../ui/stretch-words.ts';
import { overdueMark, promiseMark } from '../../ui/tone.ts';
import type { PromisePartProps } from './promise-part.tsx';
import { type ShownPart, shownParts } from './sales-parts.ts';

/** Both clocks, each by its own name, and what is still to be answered. */
export function useClockFacts(promise: SalesPromiseView): readonly FactProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const stretch = (ms: number | null) => (ms === null ? '–' : stretchWords(workingStretch(ms), texts));
  const clock = (name: string, { p50Ms, p95Ms }: SalesPromiseView['speedToLead']): FactProps => ({
    value: stretch(p50Ms),
    name,
    how: p50Ms === null ? undefined : words.half,
    label: p50Ms === null ? words.noClock : words.most({ p95: stretch(p95Ms) }),
  });
  if (!promise.told.responses) {
    const untold = { value: '–', quiet: true, label: words.clockUntold };
    const { handedOver } = promise;
    return [
      { ...untold, name: words.slaClock },
      { ...untold, name: words.speedToLead },
      // What is known without any answer.
      ...(handedOver > 0 ? [{ value: format.countShort(handedOver), label: words.handedOver }] : []),
    ];
  }
  return [
    clock(words.slaClock, promise),
    clock(words.speedToLead, promise.speedToLead),
    {
      value: format.countShort(promise.overdue),
      mark: promise.overdue > 0 ? overdueMark : undefined,
      label: words.overdue,
    },
    { value: format.countShort(promise.running), label: words.waiting },
  ];
}

/** What is promised beside the answer, and what became of the leads. */
export function useSalesParts(promise: SalesPromiseView): readonly PromisePartProps[] {
  const texts = useTexts();
  const words = texts.agreement;
  const format = useFormat();
  const { accepted, rejected, undecided, share } = promise.acceptance;
  const shown = ({ id, share, status, isTold }: ShownPart): PromisePartProps => {
    const name = words.parts[id];
    if (!isTold) return { id, value: '–', label: words.partUntold({ part: name }) };
    if (share === null) return { id, value: '–', label: words.noneDue({ part: name }) };
    return {
      id,
      value: format.percent(share),
      label: name,
      mark: promiseMark[status],
      word: texts.promiseStatus[status],
    };
  };
  const parts = shownParts(promise).map(shown);
  if (accepted + rejected + undecided === 0 || !promise.told.decisions) return parts;
  const label = undecided > 0 ? words.undecided({ open: format.countShort(undecided) }) : words.parts.acceptance;
  return [...parts, { id: 'acceptance', value: share === null ? '–' : format.percent(share), label }];
}
