import type { StoredProblem } from '../../shared/domain/problem.ts';
import { useFormat, useFreshness, useProblems, useTexts, useWall } from '../store/hooks.ts';
import { concerns } from './concerns.ts';

/** What is wrong with what the wall shows now, the weightiest first: the sources, boards that fail, everything else. */
export function useKnownProblems(): readonly StoredProblem[] {
  const texts = useTexts();
  const format = useFormat();
  const freshness = useFreshness();
  const problems = useProblems();
  const wall = useWall();
  const failed = (wall?.failed ?? []).map(({ index, kind, tryAgainAt }) => ({
    code: 'boardFailed',
    params: { board: texts.boards[kind], number: index + 1, time: format.time(tryAgainAt) },
  }));
  return [...(freshness?.problem ? [freshness.problem] : []), ...failed, ...(problems ?? [])].filter((problem) =>
    concerns(problem, wall?.current?.board.kind ?? null),
  );
}
