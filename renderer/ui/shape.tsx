import type { ReactNode } from 'react';
import type { Shape as ShapeName } from './tone.ts';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 3, strokeLinecap: 'round' } as const;
const cut = { fill: 'none', stroke: 'var(--ground)', strokeWidth: 3, strokeLinecap: 'round' } as const;

/** On a grid of 24 by 24. Each differs in outline, so that it is told apart without its colour. */
const shapes: Readonly<Record<ShapeName, ReactNode>> = {
  disc: <circle cx="12" cy="12" r="11" />,
  up: <path d="M12 2 23 21H1Z" />,
  twiceUp: <path d="M12 0 22 11H2ZM12 11 22 23H2Z" />,
  check: (
    <>
      <circle cx="12" cy="12" r="11" />
      <path d="m6.5 12.5 4 4 7-8" {...cut} strokeLinejoin="round" />
    </>
  ),
  diamond: <path d="M12 0 24 12 12 24 0 12Z" />,
  down: <path d="M12 22 1 3h22Z" />,
  cross: (
    <>
      <path d="M7 1h10l6 6v10l-6 6H7l-6-6V7Z" />
      <path d="m8 8 8 8m0-8-8 8" {...cut} />
    </>
  ),
  times: <path d="M4 4l16 16M20 4 4 20" {...stroke} strokeWidth="6" />,
  ring: <circle cx="12" cy="12" r="10" {...stroke} />,
  question: (
    <>
      <circle cx="12" cy="12" r="10" {...stroke} strokeWidth="2.5" />
      <path d="M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3v.1" {...stroke} strokeWidth="2.5" />
    </>
  ),
  half: (
    <>
      <circle cx="12" cy="12" r="9" {...stroke} />
      <path d="M12 3a9 9 0 0 1 0 18Z" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="10" {...stroke} />
      <path d="M12 6.5V12l4 3" {...stroke} strokeLinejoin="round" />
    </>
  ),
  lock: (
    <>
      <path d="M7 11V7a5 5 0 0 1 10 0v4" {...stroke} />
      <path d="M3 11h18v12H3Z" />
    </>
  ),
  pause: <path d="M4 2h6v20H4ZM14 2h6v20h-6Z" />,
  broken: <path d="M4 4l16 16M14 3h7v7M10 21H3v-7" {...stroke} />,
  eye: (
    <>
      <path d="M1.5 12Q12-1 22.5 12 12 25 1.5 12Z" {...stroke} strokeLinejoin="round" />
      <circle cx="12" cy="12" r="3.5" />
    </>
  ),
  dashed: <circle cx="12" cy="12" r="9.5" {...stroke} strokeDasharray="5 5.5" strokeLinecap="butt" />,
};

export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
