import type { trendCount } from '../../../shared/domain/trend-direction.ts';
import { useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type DirectionShown, directionMark } from './direction-mark.ts';

type Props = { readonly count: ReturnType<typeof trendCount>; readonly open: number };

/** In how many of the measures it gets better; and what the others do. */
export function TrendsAnswer({ count, open }: Props) {
  const words = useTexts().trends;
  const { better, judged } = count;
  const others: readonly (readonly [Exclude<DirectionShown, 'better'>, number])[] = [
    ['worse', count.worse],
    ['steady', count.steady],
    ['open', open],
  ];
  return (
    <div className="trends__answer">
      <BigNumber value={words.ofAll({ better, judged })} />
      <p className="trends__what">{words.better({ judged })}</p>
      <div className="trends__others">
        {others.map(
          ([way, number]) =>
            number > 0 && (
              <StatusMark key={way} mark={directionMark[way]} word={words.counts[way]({ count: number })} />
            ),
        )}
      </div>
    </div>
  );
}
