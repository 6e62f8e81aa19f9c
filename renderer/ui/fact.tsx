import './fact.css';
import type { ReactNode } from 'react';

type Props = { readonly value: string; readonly label: ReactNode; readonly tone?: string | undefined };

/** A supporting number with what it means under it. */
export function Fact({ value, label, tone }: Props) {
  return (
    <div className="fact">
      <p className={tone ? `fact__value ${tone}` : 'fact__value'}>{value}</p>
      <p className="fact__label">{label}</p>
    </div>
  );
}
