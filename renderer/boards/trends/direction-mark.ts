import type { Direction } from '../../../shared/domain/trend-direction.ts';
import type { Mark } from '../../ui/tone.ts';

/** `open`: there is nothing to compare with yet. */
export type DirectionShown = Direction | 'open';

/** Up is better, whatever the number does: of times, less is better. */
export const directionMark: Record<DirectionShown, Mark> = {
  better: { shape: 'up', tone: 'good' },
  worse: { shape: 'down', tone: 'bad' },
  steady: { shape: 'disc', tone: 'neutral' },
  open: { shape: 'ring', tone: 'neutral' },
};
