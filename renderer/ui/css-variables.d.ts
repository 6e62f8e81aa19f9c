import 'react';

declare module 'react' {
  // The custom properties that components hand to their style sheets.
  interface CSSProperties {
    '--chars'?: number;
    '--part'?: number;
    '--mark'?: number;
    '--drift-x'?: number;
    '--drift-y'?: number;
    '--rank'?: number;
  }
}
