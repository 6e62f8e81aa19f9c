import type { ReactNode } from 'react';
import { Portrait } from '../ui/portrait.tsx';

type Side = 'marketing' | 'sales';

/** What both sides did, side by side and equal in size. */
export function JointCredit({ children }: { readonly children: ReactNode }) {
  return <div className="joint-credit">{children}</div>;
}

type CreditProps = {
  readonly side: Side;
  readonly label: string;
  /** What did it; it may take two lines. */
  readonly what?: string | null;
  readonly who: string | null;
  /** Said where neither is known. */
  readonly unknown?: string;
  readonly photo?: string | null;
};

export function Credit({ side, label, what = null, who, unknown, photo = null }: CreditProps) {
  return (
    <div className="credit">
      <Portrait file={photo} />
      <div className="credit__words">
        <p className="soft">{label}</p>
        {what && <p className={`credit__line two-lines ${side}`}>{what}</p>}
        {who && <p className={`credit__line ${what ? 'one-line' : 'two-lines'} ${side}`}>{who}</p>}
        {!what && !who && <p className="credit__line two-lines soft">{unknown}</p>}
      </div>
    </div>
  );
}
