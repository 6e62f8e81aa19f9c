import './message.css';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly hint: string; readonly children?: ReactNode };

/** What stands where numbers would: one sentence that says what is so, one that says what comes next. */
export function Message({ title, hint, children }: Props) {
  return (
    <div className="message">
      <h2 className="message__title">{title}</h2>
      <p className="message__hint">{hint}</p>
      {children}
    </div>
  );
}
