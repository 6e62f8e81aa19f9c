import './fact.css';

export type FactProps = { readonly value: string; readonly label: string; readonly tone?: string | undefined };

/** A supporting number with what it means under it. */
export function Fact({ value, label, tone }: FactProps) {
  return (
    <div className="fact">
      <p className={tone ? `fact__value ${tone}` : 'fact__value'}>{value}</p>
      <p className="fact__label">{label}</p>
    </div>
  );
}
