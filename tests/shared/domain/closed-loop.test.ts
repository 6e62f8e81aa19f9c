import { describe, expect, it } from 'vitest';
import { closedLoopSchema } from '../../../shared/config/insights.ts';
import { closedLoop } from '../../../shared/domain/closed-loop.ts';
import type { ClosedLoopAnswer, QualityCounts } from '../../../shared/domain/insight-answers.ts';
import { aCalendar } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const context = { calendar: aCalendar(), now: instant('2026-11-06T12:00') };

function counts(part: Partial<QualityCounts> = {}): QualityCounts {
  return { handedOver: 0, accepted: 0, rejected: 0, won: 0, lost: 0, revenue: 0, valued: 0, ...part };
}

function viewOf(answer: Partial<ClosedLoopAnswer>, config: Parameters<typeof closedLoopSchema.parse>[0] = {}) {
  return closedLoop(closedLoopSchema.parse(config), { sources: [], campaigns: [], reasons: [], ...answer }, context);
}

describe('the closed loop', () => {
  it('is of the period asked for', () => {
    expect(viewOf({}).period.label).toBe('Q4 2026');
    expect(viewOf({}, { period: 'month' }).period.label).toBe('November 2026');
  });

  it.each<[string, Partial<QualityCounts>, object]>([
    [
      'rates of what was decided, the undecided beside them',
      { handedOver: 100, accepted: 60, rejected: 20, won: 3, lost: 9, revenue: 500 },
      { undecided: 20, acceptance: 0.75, won: 3, lost: 9, winRate: 0.25, revenue: 500 },
    ],
    ['no acceptance while nothing is decided', { handedOver: 7 }, { undecided: 7, acceptance: null, winRate: null }],
    ['a genuine 0', { handedOver: 4, rejected: 4, lost: 2 }, { undecided: 0, acceptance: 0, winRate: 0 }],
  ])('gives a source %s', (_, part, expected) => {
    const { sources, campaigns } = viewOf({
      sources: [{ leadSource: 'Web', ...counts(part) }],
      campaigns: [{ campaign: 'Spring', ...counts(part) }],
    });
    expect(sources).toEqual([expect.objectContaining({ leadSource: 'Web', ...expected })]);
    expect(campaigns).toEqual([expect.objectContaining({ campaign: 'Spring', ...expected })]);
  });

  it('puts the most revenue first, then the most leads, then by name, the unknown last', () => {
    const source = (leadSource: string | null, revenue: number, handedOver: number) => ({
      leadSource,
      ...counts({ revenue, handedOver }),
    });
    const { sources } = viewOf({
      sources: [source(null, 5, 1), source('b', 5, 1), source('a', 5, 1), source('few', 5, 0), source('rich', 9, 0)],
    });
    expect(sources.map(({ leadSource }) => leadSource)).toEqual(['rich', 'a', 'b', null, 'few']);
  });
});

describe('the reasons', () => {
  const rejected = (reason: string | null, leadSource: string | null, count: number) => ({ reason, leadSource, count });

  it('are spelled as agreed on in whatever case they were given; others are shown and marked', () => {
    const { reasons } = viewOf({
      reasons: [
        rejected('no budget', 'Web', 2),
        rejected('no budget', 'Fair', 3),
        rejected('Budget frozen', 'Web', 1),
        rejected(null, null, 4),
      ],
    });
    expect(reasons).toEqual([
      {
        reason: 'No budget',
        agreed: true,
        count: 5,
        bySource: [
          { leadSource: 'Fair', count: 3 },
          { leadSource: 'Web', count: 2 },
        ],
      },
      { reason: null, agreed: false, count: 4, bySource: [{ leadSource: null, count: 4 }] },
      { reason: 'Budget frozen', agreed: false, count: 1, bySource: [{ leadSource: 'Web', count: 1 }] },
    ]);
  });

  it('are those of the config, not those that come with it', () => {
    const { reasons } = viewOf(
      { reasons: [rejected(' Zu teuer', null, 1), rejected('No budget', null, 1)] },
      {
        reasons: ['ZU TEUER'],
      },
    );
    expect(reasons.map(({ reason, agreed }) => [reason, agreed])).toEqual([
      ['No budget', false],
      ['ZU TEUER', true],
    ]);
  });
});

it('tells what was changed in answer, newest first', () => {
  const { answers } = viewOf(
    {},
    {
      answers: [
        { on: '2026-09-01', reason: 'No fit', changed: 'Asks for the company size' },
        { on: '2026-10-12', leadSource: 'Fair', changed: 'Scans need a conversation' },
      ],
    },
  );
  expect(answers).toEqual([
    { on: '2026-10-12', reason: null, leadSource: 'Fair', changed: 'Scans need a conversation' },
    { on: '2026-09-01', reason: 'No fit', leadSource: null, changed: 'Asks for the company size' },
  ]);
});

it('has not changed yet what is written down for later', () => {
  const answers = [
    { on: '2026-11-06', changed: 'The form asks for the size of the fleet.' },
    { on: '2026-11-07', changed: 'The fair is given up.' },
  ];
  expect(viewOf({}, { answers }).answers.map(({ on }) => on)).toEqual(['2026-11-06']);
});
