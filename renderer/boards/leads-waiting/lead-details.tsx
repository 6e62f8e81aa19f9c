import { Fragment } from 'react';
import { useTexts } from '../../store/hooks.ts';

/** Who is to answer. Names may run from right to left, and each stands by itself. */
export function Owner({ owner }: { readonly owner: string | null }) {
  const words = useTexts().waiting;
  return <bdi className={owner === null ? 'soft' : 'sales'}>{owner ?? words.noOwner}</bdi>;
}

/** What else is known of a lead, in one line. */
export function Details({ details }: { readonly details: readonly string[] }) {
  return (
    <span className="soft">
      {details.map((detail, place) => (
        <Fragment key={detail}>
          {/* The dot stays with what it follows when the line breaks. */}
          {place > 0 && '\u00A0· '}
          <bdi>{detail}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
