import type { WallState } from '../../shared/domain/wall.ts';
import { useBridge, useOverlay, useWall } from '../store/hooks.ts';
import { keyContexts } from './key-context.ts';
import { helpLines, type HelpLine } from './keymap.ts';
import type { Place } from './keys/key-binding.ts';

/** What keys can do here. Before the first wall state there is nothing to go to and nothing locked. */
export function placeOf(host: Place['host'], wall: WallState | null): Place {
  return { host, lock: wall?.lock ?? 'none', boards: wall?.count ?? 0 };
}

/** The lines of the help as they are true right now. */
export function useHelpLines(): readonly HelpLine[] {
  const { host } = useBridge();
  const overlay = useOverlay();
  const wall = useWall();
  return helpLines(keyContexts({ overlay, wall }), placeOf(host, wall));
}
