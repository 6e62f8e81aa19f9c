import { describe, expect, it } from 'vitest';
import type { AgreementVersion } from '../../../shared/config/agreement.ts';
import { problemSentence } from '../../../shared/domain/problem.ts';
import { toldOfTrials, trialProblems, trialView } from '../../../shared/domain/trial.ts';
import { aConfig } from '../../builders/config.ts';

function versionWith(owners?: string[]): AgreementVersion {
  const marketing = { kind: 'count', target: 110 } as const;
  const sales = { respondWithinMinutes: { otherwise: 60 } };
  const trial = owners && { owners, until: '2026-12-31' };
  const { agreement } = aConfig({ agreement: { versions: [{ from: '2026-10-01', trial, marketing, sales }] } });
  const version = agreement?.versions[0];
  if (!version) throw new Error('no version');
  return version;
}

const everything = { lead: true, mql: true, sql: true, responses: true, decisions: true };
const nothing = { lead: false, mql: false, sql: false, responses: false, decisions: false };

describe('the people of a trial run', () => {
  it.each([
    ['one for each name', ['Ada', 'Ben'], { Ada: ['crm:7'], Ben: ['crm:8'] }, 2],
    ['one who is named twice', ['Ada', '7'], { Ada: ['crm:7'], '7': ['crm:7'] }, 1],
    ['one whom two sources have', ['Ada'], { Ada: ['crm:7', 'erp:3'] }, 1],
    ['not those nobody knows', ['Ada', 'Ghost'], { Ada: ['crm:7'] }, 1],
    ['not those of another trial', ['Ada'], { Ben: ['crm:8'] }, 0],
  ])('are counted: %s', (_what, owners, named: Readonly<Record<string, readonly string[] | undefined>>, known) => {
    const found = Object.entries(named).flatMap(([owner, ids]) => (ids ?? []).map((id) => ({ owner, id })));
    expect(trialView(versionWith(owners), found)).toEqual({
      owners: owners.length,
      known,
      until: '2026-12-31',
      hidden: false,
    });
  });

  it('are nobody in particular where there is no trial', () => {
    expect(trialView(versionWith(), [{ owner: 'Ada', id: 'crm:7' }])).toBeNull();
  });
});

describe('what the sources tell', () => {
  it('is nothing of a trial run of people nobody knows', () => {
    const told = toldOfTrials(everything, [{ owner: 'Ben', id: 'crm:8' }]);
    expect(told(versionWith(['Ada', 'Ghost']))).toEqual(nothing);
    expect(told(versionWith(['Ada', 'Ben']))).toEqual(everything);
    expect(told(versionWith())).toEqual(everything);
  });
});

describe('owners of a trial run', () => {
  it('whom nobody knows are named, with who can mend it', () => {
    const problems = trialProblems(versionWith(['Ada', ' Gohst ', 'Bne']), [{ owner: 'Ada', id: 'crm:7' }]);
    expect(problems).toEqual([{ code: 'trialOwnersUnknown', params: { owners: '"Gohst", "Bne"' } }]);
    expect(problems.map((problem) => problemSentence(problem))).toEqual([
      'The trial run of the agreement names "Gohst", "Bne", and neither a person nor the owner of a lead is called so: nothing is counted for them. The manager can mend the "owners" of the trial in the config, with names or ids as the source writes them; everybody else of the trial counts.',
    ]);
  });

  it('are no problem where all are known, or where there is no trial', () => {
    expect(trialProblems(versionWith(['Ada']), [{ owner: 'Ada', id: 'crm:7' }])).toEqual([]);
    expect(trialProblems(versionWith(), [])).toEqual([]);
  });
});
