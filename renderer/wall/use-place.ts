import { useStore } from 'zustand';
import { boardExplanations } from '../../shared/domain/board-explanations.ts';
import { useBridge, useWallStore } from '../store/hooks.ts';
import type { ScreenState } from '../store/wall-store.ts';
import { keyContexts } from './key-context.ts';
import { helpLines, type HelpLine } from './keymap.ts';
import type { Place } from './keys/key-binding.ts';

type Shown = Pick<ScreenState, 'overlay' | 'snapshot' | 'wall'>;

/** What keys can do here. Before the first wall state there is nothing to go to and nothing locked. */
export function placeOf(host: Place['host'], { overlay, snapshot, wall }: Shown): Place {
  const isExplained = overlay?.kind === 'explain' && snapshot !== null;
  return {
    host,
    lock: wall?.lock ?? 'none',
    boards: wall?.count ?? 0,
    numbers: isExplained ? boardExplanations(overlay.board, snapshot).length : 0,
  };
}

/** The lines of the help as they are true right now. */
export function useHelpLines(): readonly HelpLine[] {
  const { host } = useBridge();
  const state = useStore(useWallStore());
  return helpLines(keyContexts(state), placeOf(host, state));
}
