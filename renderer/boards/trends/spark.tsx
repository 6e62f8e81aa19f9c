import type { TrendLine } from '../../../shared/domain/trend-direction.ts';
import { sparkPath } from './spark-path.ts';

/**
 * A line without axes: its end is named beside it. It is stretched to its place and its strokes are not, so that no chart
 * has to be measured.
 */
export function Spark({ line }: { readonly line: TrendLine }) {
  const { full, running, usual, latest } = sparkPath(line);
  return (
    <svg className="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {usual && <path className="spark__usual" d={usual} />}
      <path className="spark__full" d={full} />
      {running && <path className="spark__running" d={running} />}
      {latest && <path className="spark__latest" d={latest} />}
    </svg>
  );
}
