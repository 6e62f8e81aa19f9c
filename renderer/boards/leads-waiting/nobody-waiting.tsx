import './nobody-waiting.css';
import { workingStretch } from '../../format.ts';
import { useAgreement, useFormat, useFreshness, useSnapshotAsOf, useTexts, useTrusted } from '../../store/hooks.ts';
import { Fact } from '../../ui/fact.tsx';
import { periodName } from '../../ui/period-name.ts';
import { Shape } from '../../ui/shape.tsx';
import { stretchWords } from '../../ui/stretch-words.ts';

/** Nothing to do is the best answer there is. Of old numbers it is only known that it was so. */
export function NobodyWaiting({ isOfAll }: { readonly isOfAll: boolean }) {
  const words = useTexts().waiting;
  const format = useFormat();
  const trusted = useTrusted();
  const told = useFreshness()?.asOf ?? null;
  const now = useSnapshotAsOf() ?? 0;
  const title =
    trusted || told === null ? words.nobodyTitle : words.nobodyThen({ time: format.timeSeenFrom(told, now) });
  return (
    <div className="nobody-waiting">
      <hgroup>
        <p className="nobody-waiting__sign tone-good">
          <Shape name="check" />
        </p>
        <h2 className="nobody-waiting__title">{title}</h2>
      </hgroup>
      <p className="nobody-waiting__hint soft">{words.nobodyHint}</p>
      {isOfAll && <AnsweredFacts />}
    </div>
  );
}

/** What came of those that waited before. Nothing where nothing has fallen due. */
function AnsweredFacts() {
  const texts = useTexts();
  const words = texts.waiting;
  const format = useFormat();
  const sales = useAgreement()?.sales;
  if (!sales || sales.compliance === null) return null;
  const { compliance, target, p50Ms, period } = sales;
  return (
    <div className="waiting__facts">
      <Fact
        value={format.percent(compliance)}
        label={words.inTime({ period: periodName(period, texts, format), target: format.percent(target) })}
      />
      {p50Ms !== null && <Fact value={stretchWords(workingStretch(p50Ms), texts)} label={words.median} />}
    </div>
  );
}
