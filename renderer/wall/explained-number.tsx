import type { Explanation } from '../../shared/domain/explanation.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { useFormat, usePrivacy, useSnapshotAsOf, useTexts } from '../store/hooks.ts';
import { BigNumber } from '../ui/big-number.tsx';
import { explainedValue } from './explained-value.ts';

/** Beyond this, a definition is set smaller. */
const shortDefinition = 120;

/** One number with all that explains it. */
export function ExplainedNumber({ explanation }: { readonly explanation: Explanation }) {
  const texts = useTexts();
  const format = useFormat();
  const asOf = useSnapshotAsOf() ?? 0;
  const words = texts.explainOverlay;
  const { label, value, definition, dateField, filters, ruleVersion, records } = explanation;
  // Where a mask takes the conditions away, there being none would be a lie.
  const hidden = usePrivacy() !== 'team' && filters.length === 0;
  return (
    <>
      <div className="explain__number">
        <h3 className="explain__label two-lines">{label}</h3>
        <BigNumber value={explainedValue(explanation, format, texts)} quiet={value === null} />
        <p className="explain__definition" data-long={definition.length > shortDefinition}>
          {definition}
        </p>
      </div>
      <dl className="explain__facts">
        <Detail name={words.records} words={format.count(records)} />
        <Detail name={words.countedBy} words={dateWords(dateField, words)} />
        <Detail
          name={words.rule}
          words={
            ruleVersion === null ? words.ruleAlways : words.ruleSince({ day: format.dateSeenFrom(ruleVersion, asOf) })
          }
        />
        {!hidden && <Detail name={words.filters} words={filters.length === 0 ? words.noFilters : filters.join('; ')} />}
      </dl>
    </>
  );
}

function Detail({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div className="explain__fact">
      <dt>{name}</dt>
      <dd className="two-lines">{words}</dd>
    </div>
  );
}

/** A field without words of its own is named as the sources have it. */
function dateWords(field: string | null, { dateFields, noDate }: Texts['explainOverlay']): string {
  const known: Readonly<Record<string, string>> = dateFields;
  return field === null ? noDate : (known[field] ?? field);
}
