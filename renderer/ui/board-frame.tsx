import './board-frame.css';
import type { ReactNode } from 'react';

type Props = {
  readonly name: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** Title left, context right, the board below. */
export function BoardFrame({ name, title, aside, children }: Props) {
  return (
    <section className={`board ${name}`}>
      <header className="board__header">
        <h1 className="board__title two-lines">{title}</h1>
        {aside && <p className="board__aside">{aside}</p>}
      </header>
      {children}
    </section>
  );
}
