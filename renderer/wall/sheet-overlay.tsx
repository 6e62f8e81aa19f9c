import './overlay.css';
import '../ui/board-frame.css';
import './explain.css';
import './sources/sources.css';
import { type ComponentType, useEffect, useState } from 'react';
import type { OverlayOf } from '../store/overlay.ts';
import { useOverlay } from '../store/hooks.ts';
import { useEndOfHold } from './use-end-of-hold.ts';

export type SheetProps = { readonly overlay: OverlayOf<'explain' | 'sources'> };

/** What is read and not typed into: what the numbers of a board mean, and how the sources are doing. */
export function SheetOverlay() {
  const overlay = useOverlay();
  return overlay?.kind === 'explain' || overlay?.kind === 'sources' ? <Loaded overlay={overlay} /> : null;
}

/** Loaded when somebody asks: a wall that starts has no need of it. All in one part, so that nothing they share is one more. */
function Loaded({ overlay }: SheetProps) {
  const [loaded, setLoaded] = useState<{ readonly Sheet: ComponentType<SheetProps> } | null>(null);
  useEndOfHold(overlay);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const { Sheet } = await import('./sheet.tsx');
      if (!isGone) setLoaded({ Sheet });
    };
    // A page that outlives its host may find it gone; the next time is another try.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return loaded && <loaded.Sheet overlay={overlay} />;
}
