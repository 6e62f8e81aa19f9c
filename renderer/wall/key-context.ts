/** Who listens to a key: what lies on top, then whatever it leaves the rest to. */
import type { WallState } from '../../shared/domain/wall.ts';
import { isTypedInto, type Overlay } from '../store/overlay.ts';

export type KeyContext = 'wall' | 'meeting' | 'celebration' | Overlay['kind'];

type Shown = { readonly overlay: Overlay | null; readonly wall: WallState | null };

/**
 * The contexts that listen, the topmost first. An explanation, the sources and whatever is typed into listen alone; the help leaves what it
 * shows to those it is about.
 */
export function keyContexts({ overlay, wall }: Shown): readonly KeyContext[] {
  if (overlay && isTypedInto(overlay)) return [overlay.kind];
  const beneath: readonly KeyContext[] = wall?.hold?.kind === 'meeting' ? ['meeting', 'wall'] : ['wall'];
  const celebrated: readonly KeyContext[] = wall?.celebration ? ['celebration'] : [];
  if (overlay?.kind === 'explain' || overlay?.kind === 'sources') return [...celebrated, overlay.kind];
  return [...celebrated, ...(overlay ? [overlay.kind] : []), ...beneath];
}
