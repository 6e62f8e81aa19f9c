export type Place = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly name: 'goal' | 'plan' | 'actual';
};

/** A plain SVG text beside its point; the library's own label would measure and wrap it. */
export function label({ x, y, anchor, name }: Place) {
  return function ChartLabel(props: { viewBox?: unknown; value?: unknown }) {
    const at = pointOf(props.viewBox);
    return (
      <text x={at.x + x} y={at.y + y} textAnchor={anchor} className={`burn-up__label burn-up__label--${name}`}>
        {String(props.value)}
      </text>
    );
  };
}

/** A milestone on the left edge of the chart: a checked disc where it is reached, a ring where it is still to come. */
export function milestoneLabel(u: number, reached: boolean) {
  return function MilestoneLabel(props: { viewBox?: unknown; value?: unknown }) {
    const at = pointOf(props.viewBox);
    const radius = 1.15 * u;
    const x = at.x + radius;
    return (
      <g className="burn-up__milestone" data-reached={reached}>
        <circle cx={x} cy={at.y} r={reached ? radius : radius - 0.15 * u} strokeWidth={0.3 * u} />
        {reached && (
          <path d={`m${x - 0.5 * u} ${at.y} ${0.38 * u} ${0.4 * u} ${0.66 * u} ${-0.76 * u}`} strokeWidth={0.3 * u} />
        )}
        <text x={at.x + 3.1 * u} y={at.y + 0.88 * u}>
          {String(props.value)}
        </text>
      </g>
    );
  };
}

function pointOf(box: unknown): { readonly x: number; readonly y: number } {
  if (typeof box !== 'object' || box === null || !('x' in box) || !('y' in box)) return { x: 0, y: 0 };
  const half = 'width' in box && 'height' in box && Number(box.height) > 0 ? Number(box.width) / 2 : 0;
  return { x: Number(box.x) + half, y: Number(box.y) + half };
}
