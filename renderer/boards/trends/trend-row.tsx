import type { TrendLine, TrendMeasure } from '../../../shared/domain/trend-direction.ts';
import type { Texts } from '../../../shared/texts/texts.ts';
import { calendarStretch, type Format, workingStretch } from '../../format.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { stretchWords } from '../../ui/stretch-words.ts';
import { directionMark } from './direction-mark.ts';
import { Spark } from './spark.tsx';

/** One measure: where it goes, the way it came, and where it stands at the end of its line. */
export function TrendRow({ line }: { readonly line: TrendLine }) {
  const texts = useTexts();
  const words = texts.trends;
  const format = useFormat();
  const { measure, latest, usual } = line;
  const shown = line.direction ?? 'open';
  const inWords = (value: number): string => measureWords(measure, value, texts, format);
  const name = words.measure[measure];
  return (
    <li className="trend">
      <div className="trend__name">
        <p className="trend__label">{name}</p>
        <StatusMark mark={directionMark[shown]} word={words.direction[shown]} />
      </div>
      <div className="trend__line">
        {latest && <p className="unseen">{words.line({ measure: name, value: inWords(latest.value) })}</p>}
        <Spark line={line} />
      </div>
      <div className="trend__latest">
        <p className="trend__value" data-thin={latest?.isThin ?? false}>
          {latest ? inWords(latest.value) : '–'}
          {latest?.isThin && <span className="trend__small"> {words.few}</span>}
        </p>
        {usual !== null && <p className="trend__small">{words.usually({ value: inWords(usual) })}</p>}
      </div>
    </li>
  );
}

/** Shares as they are; the cycle as the clock on the wall goes, responses in working time. */
function measureWords(measure: TrendMeasure, value: number, texts: Texts, format: Format): string {
  if (measure === 'cycle') return stretchWords(calendarStretch(value), texts);
  if (measure === 'response') return stretchWords(workingStretch(value), texts);
  return format.percent(value);
}
