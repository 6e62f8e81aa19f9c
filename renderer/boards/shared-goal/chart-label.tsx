type Point = { readonly x: number; readonly y: number };

export type Place = {
  /** How far off its point it stands, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly name: 'goal' | 'plan' | 'actual';
};

type LabelProps = { readonly at: Point; readonly place: Place; readonly words: string };

/** Plain SVG text beside its point; the library's own label would measure and wrap it. */
export function ChartLabel({ at, place, words }: LabelProps) {
  return (
    <text
      x={at.x + place.x}
      y={at.y + place.y}
      textAnchor={place.anchor}
      className={`burn-up__label burn-up__label--${place.name}`}
    >
      {words}
    </text>
  );
}

type MilestoneProps = { readonly y: number; readonly u: number; readonly reached: boolean; readonly words: string };

/** A milestone on the left edge of the chart: a checked disc where it is reached, a ring where it is still to come. */
export function MilestoneLabel({ y, u, reached, words }: MilestoneProps) {
  const radius = 1.15 * u;
  return (
    <g className="burn-up__milestone" data-reached={reached}>
      <circle cx={radius} cy={y} r={reached ? radius : radius - 0.15 * u} strokeWidth={0.3 * u} />
      {reached && (
        <path d={`m${radius - 0.5 * u} ${y} ${0.38 * u} ${0.4 * u} ${0.66 * u} ${-0.76 * u}`} strokeWidth={0.3 * u} />
      )}
      <text x={3.1 * u} y={y + 0.88 * u}>
        {words}
      </text>
    </g>
  );
}
