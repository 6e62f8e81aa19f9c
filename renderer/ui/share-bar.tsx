import './share-bar.css';

export type Share = { readonly id: string; readonly label: string; readonly value: string; readonly part: number };

/** Parts of one whole in one bar, each named beside its own piece: no legend. */
export function ShareBar({ shares }: { readonly shares: readonly Share[] }) {
  const whole = shares.filter((share) => share.part > 0);
  const aligned = labelsFit(whole);
  return (
    <div className="share-bar">
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

/** What one character of a label takes of the bar's width, generously. */
const characterWidth = 0.0112;

/** Whether each label can begin where its piece begins; the last one ends with the bar and may reach to the left. */
function labelsFit(shares: readonly Share[]): boolean {
  const whole = shares.reduce((sum, share) => sum + share.part, 0);
  const free = shares.map(
    ({ part, label, value }) => part / whole - (label.length + value.length + 1) * characterWidth,
  );
  const [last = 0, before = 0] = free.toReversed();
  return free.slice(0, -1).every((room) => room >= 0) && (shares.length === 1 || last + before >= 0.02);
}
