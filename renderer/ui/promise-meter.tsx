import './promise-meter.css';

type Props = {
  readonly side: 'marketing' | 'sales';
  /** 0..1 of what `full` stands for; null draws the empty track. */
  readonly value: number | null;
  /** Where the promise lies. */
  readonly promised: number;
  /** What the whole width stands for. */
  readonly full: number;
  readonly label: string;
};

/** A bar from zero with the promise drawn as a line across it. */
export function PromiseMeter({ side, value, promised, full, label }: Props) {
  const share = (part: number) => Math.max(0, Math.min(1, part / full));
  return (
    <div className={`meter ${side}`}>
      <p className="unseen">{label}</p>
      <div className="meter__track">
        <div className="meter__fill" style={{ '--part': value === null ? 0 : share(value) }} />
      </div>
      <div className="meter__promise" style={{ '--mark': share(promised) }} />
    </div>
  );
}
