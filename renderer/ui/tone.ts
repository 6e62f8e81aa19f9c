/** A tone is a colour and nothing more; the shape and the word say the same without it. */
import type { PaceStatus } from '../../shared/domain/pace-view.ts';
import type { PromiseStatus, Verdict } from '../../shared/domain/agreement-view.ts';
import type { FreshnessState } from '../../shared/domain/source-status.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'neutral';
export type Shape =
  | 'disc'
  | 'up'
  | 'twiceUp'
  | 'check'
  | 'diamond'
  | 'down'
  | 'cross'
  | 'times'
  | 'ring'
  | 'question'
  | 'half'
  | 'clock'
  | 'lock'
  | 'pause'
  | 'broken'
  | 'dashed'
  | 'eye';

export type Mark = { readonly shape: Shape; readonly tone: Tone };

export const paceMark: Record<PaceStatus, Mark> = {
  notStarted: { shape: 'ring', tone: 'neutral' },
  early: { shape: 'ring', tone: 'neutral' },
  ahead: { shape: 'up', tone: 'good' },
  onTrack: { shape: 'disc', tone: 'good' },
  atRisk: { shape: 'diamond', tone: 'warn' },
  behind: { shape: 'down', tone: 'bad' },
  met: { shape: 'check', tone: 'good' },
  missed: { shape: 'cross', tone: 'bad' },
  tooFast: { shape: 'twiceUp', tone: 'warn' },
};

export const promiseMark: Record<PromiseStatus, Mark> = {
  kept: { shape: 'check', tone: 'good' },
  atRisk: { shape: 'diamond', tone: 'warn' },
  broken: { shape: 'cross', tone: 'bad' },
  early: { shape: 'ring', tone: 'neutral' },
  unknown: { shape: 'question', tone: 'neutral' },
};

/** Of a number of leads, and of one of them. */
export const overdueMark: Mark = { shape: 'cross', tone: 'bad' };

/** Small and many: outlines that differ without what is inside of them. */
export const dayMark: Record<PromiseStatus, Mark> = {
  ...promiseMark,
  kept: { shape: 'disc', tone: 'good' },
  broken: { shape: 'times', tone: 'bad' },
  unknown: { shape: 'dashed', tone: 'neutral' },
};

export const verdictMark: Record<Verdict, Mark> = {
  kept: { shape: 'check', tone: 'good' },
  marketingBehind: { shape: 'cross', tone: 'bad' },
  salesBehind: { shape: 'cross', tone: 'bad' },
  bothBehind: { shape: 'cross', tone: 'bad' },
  unknown: { shape: 'question', tone: 'neutral' },
};

export const freshnessShape: Record<FreshnessState, Mark> = {
  live: { shape: 'disc', tone: 'good' },
  ageing: { shape: 'half', tone: 'warn' },
  stale: { shape: 'clock', tone: 'bad' },
  signInNeeded: { shape: 'lock', tone: 'bad' },
  rateLimited: { shape: 'pause', tone: 'warn' },
  unreachable: { shape: 'broken', tone: 'bad' },
  neverLoaded: { shape: 'dashed', tone: 'neutral' },
};
