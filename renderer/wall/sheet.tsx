import { ExplainSheet } from './explain-sheet.tsx';
import type { SheetProps } from './sheet-overlay.tsx';
import { SourcesSheet } from './sources/sources-sheet.tsx';

/** One of the sheets that are loaded when somebody asks for them. */
export function Sheet({ overlay }: SheetProps) {
  return overlay.kind === 'explain' ? <ExplainSheet overlay={overlay} /> : <SourcesSheet />;
}
