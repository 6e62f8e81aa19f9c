import './fact.css';

export type FactProps = {
  readonly value: string;
  readonly label: string;
  /** What is measured, where the label alone does not say it. */
  readonly name?: string;
  /** How it is measured; given up where room is short. */
  readonly how?: string | undefined;
  readonly tone?: string | undefined;
};

/** A supporting number with what it means under it. */
export function Fact({ value, label, name, how, tone }: FactProps) {
  return (
    <div className="fact">
      <p className={tone ? `fact__value ${tone}` : 'fact__value'}>{value}</p>
      {name && (
        <p className="fact__name">
          {name}
          {how && <span className="fact__how">{how}</span>}
        </p>
      )}
      <p className="fact__label">{label}</p>
    </div>
  );
}
