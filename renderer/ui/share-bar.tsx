import './share-bar.css';

export type Share = { readonly id: string; readonly label: string; readonly value: string; readonly part: number };

/** Parts of one whole in one bar, each named beside its own piece: no legend. */
export function ShareBar({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  const whole = shares.filter((share) => share.part > 0);
  const aligned = labelsFit(whole.map((share) => share.part));
  return (
    <div className="share-bar">
      <p className="share-bar__title">{title}</p>
      <div className="share-bar__bar" aria-hidden="true">
        {whole.map((share) => (
          <div key={share.id} className={`share-bar__piece ${share.id}`} style={{ flexGrow: share.part }} />
        ))}
      </div>
      <ul className="share-bar__labels" data-aligned={aligned}>
        {whole.map((share) => (
          <li key={share.id} className="share-bar__label" style={{ flexGrow: share.part }}>
            <strong className={`share-bar__name ${share.id}`}>{share.label}</strong>
            <span>{share.value}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of the bar's width: what a label takes, and what the last one may borrow from the piece before it. */
const labelWidth = 0.22;
const lastLabelWidth = 0.27;

/** Whether each label can begin where its piece begins; the last one ends with the bar. */
function labelsFit(parts: readonly number[]): boolean {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const [last = 0, before = whole] = parts.toReversed();
  return (
    parts.slice(0, -1).every((part) => part / whole >= labelWidth) &&
    (last + before) / whole >= labelWidth + lastLabelWidth
  );
}
