import { describe, expect, it } from 'vitest';
import { concerns } from '../../../renderer/wall/concerns.ts';

const untold = { code: 'promiseUntold', params: { what: 'of leads', columns: 'a file of leads' } };
const nobody = { code: 'trialOwnersUnknown', params: { owners: '"Ada"' } };
const refused = { code: 'rowsRefused', params: {} };

describe('a problem on the wall', () => {
  it('is said on the agreement board alone when only a promise lacks its numbers', () => {
    expect(concerns(untold, 'agreement-status')).toBe(true);
    expect(concerns(untold, 'wins')).toBe(false);
    expect(concerns(untold, 'shared-goal')).toBe(false);
    expect(concerns(nobody, 'agreement-status')).toBe(true);
    expect(concerns(nobody, 'wins')).toBe(false);
  });

  it('is said beside the leads that wait where those of some owners are missing among them', () => {
    expect(concerns(nobody, 'leads-waiting')).toBe(true);
    expect(concerns(untold, 'leads-waiting')).toBe(false);
  });

  it('is said on the boards of goals alone when only a goal lacks its numbers', () => {
    const goal = {
      code: 'goalUntold',
      params: { what: 'of traffic', columns: 'a file of traffic', goals: '"Visits"' },
    };
    expect(concerns(goal, 'shared-goal')).toBe(true);
    expect(concerns(goal, 'wins')).toBe(false);
    expect(concerns(goal, 'agreement-status')).toBe(false);
    expect(concerns(goal, null)).toBe(true);
  });

  it('is said on every board when it may concern any number', () => {
    expect(concerns(refused, 'wins')).toBe(true);
    expect(concerns(refused, 'agreement-status')).toBe(true);
  });

  it('is said before the first board', () => {
    expect(concerns(untold, null)).toBe(true);
  });
});
