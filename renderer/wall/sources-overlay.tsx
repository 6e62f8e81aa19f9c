import './sources/sources.css';
import { type ComponentType, useEffect, useState } from 'react';
import { useOverlay } from '../store/hooks.ts';
import { useEndOfHold } from './use-end-of-hold.ts';

/** How the sources are doing. Loaded when somebody asks: a wall that starts has no need of it. */
export function SourcesOverlay() {
  const overlay = useOverlay();
  return overlay?.kind === 'sources' ? <Sources overlay={overlay} /> : null;
}

function Sources({ overlay }: { readonly overlay: { readonly kind: 'sources' } }) {
  const [loaded, setLoaded] = useState<{ readonly Sheet: ComponentType } | null>(null);
  useEndOfHold(overlay);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const { SourcesSheet } = await import('./sources/sources-sheet.tsx');
      if (!isGone) setLoaded({ Sheet: SourcesSheet });
    };
    // A page that outlives its host may find it gone; the next time is another try.
    load().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return loaded && <loaded.Sheet />;
}
