import { describe, expect, it } from 'vitest';
import type { ConfigDocument } from '../../../shared/config/config.ts';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { agreementHistory } from '../../../shared/domain/agreement-question.ts';
import { computeSnapshot } from '../../../shared/domain/compute-snapshot.ts';
import { maskSnapshot } from '../../../shared/domain/mask-snapshot.ts';
import { snapshotQuestions } from '../../../shared/domain/snapshot-questions.ts';
import { type Snapshot, snapshotSchema } from '../../../shared/domain/snapshot.ts';
import { aSource, salesCounts, someAggregates } from '../../builders/aggregates.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const now = instant('2026-10-15T17:00');
const calendar = aCalendar();

/** Each of them is in the team's snapshot and in no other number by chance: 11 of 22 working days are over. */
const delivered = { earlier: 7013, today: 5009 };
const answers = salesCounts({
  leadType: 'Demo',
  met: 40_009,
  late: 3011,
  overdue: 2017,
  running: 6007,
  answered: 43_019,
  p50Ms: 1_700_017,
  p95Ms: 8_800_019,
  speedToLead: { p50Ms: 1_900_037, p95Ms: 9_900_013 },
  attempts: { kept: 35_023, missed: 4021, open: 11_027 },
  disposition: { kept: 36_017, missed: 4523, open: 10_531 },
  handedOver: 51_043,
  worked: 47_041,
  accepted: 20_011,
  rejected: 17_021,
});

const agreement: ConfigDocument['agreement'] = {
  versions: [
    {
      from: '2026-10-01',
      trial: { owners: ['Ada', 'Ben'], until: '2026-12-31' },
      marketing: { kind: 'count', target: 22_000 },
      sales: {
        respondWithinMinutes: { otherwise: 60, byLeadType: { Demo: 30 } },
        attempts: { otherwise: { count: 2, withinDays: 2 } },
        disposition: { otherwise: 3 },
        workedTarget: 0.8,
      },
      capacity: { reps: 2, leadsPerRep: 9000 },
    },
  ],
};

/** A trial run of as many people as names are known. */
function trialOf(known: Readonly<Record<string, string>>): Snapshot {
  const config = aConfig({ agreement });
  const days = agreementHistory(config.agreement, { calendar, now })?.days ?? [];
  const on = (day: string, count: number) => ({ day: days.indexOf(day), group: 'Webinar of the two', count });
  const aggregates = someAggregates({
    trialOwners: Object.entries(known).map(([owner, id]) => ({ owner, id })),
    promise: [on('2026-10-01', delivered.earlier), on('2026-10-15', delivered.today)],
    sales: { byLeadType: [answers], all: answers, history: [] },
  });
  const questions = snapshotQuestions(config, calendar, now);
  return computeSnapshot({ config, calendar, questions, aggregates, sources: [aSource(now)], now });
}

const leads = delivered.earlier + delivered.today;
const { met, late, overdue, speedToLead, attempts, disposition, accepted, rejected, worked, handedOver } = answers;
const { leadType: _type, withinMs: _within, speedToLead: _speed, answered: _answered, ...counts } = answers;
const theirs: readonly number[] = [
  ...Object.values(delivered),
  leads,
  // Gap, pace, attainment, capacity used.
  leads - 11_000,
  leads / 11_000,
  leads / 22_000,
  leads / 18_000,
  ...Object.values(counts).flatMap((count) => (typeof count === 'number' ? [count] : [])),
  ...Object.values(speedToLead).flatMap((ms) => ms ?? []),
  ...Object.values(attempts),
  ...Object.values(disposition),
  met / (met + late + overdue),
  attempts.kept / (attempts.kept + attempts.missed),
  disposition.kept / (disposition.kept + disposition.missed),
  accepted / (accepted + rejected),
  worked / handedOver,
];

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const privacy = privacySchema.parse({});
const few = trialOf({ Ada: 'crm:7', Ben: 'crm:8' });

it('all of these numbers are in the snapshot of the team', () => {
  const shown = new Set(numbersIn(maskSnapshot(few, 'team', privacy)));
  expect(theirs.filter((number) => !shown.has(number))).toEqual([]);
});

describe.each(['visitors', 'public'] as const)('for %s', (mode) => {
  it('a trial run on fewer people than a group has shows none of them', () => {
    const masked = maskSnapshot(few, mode, privacy);
    const shown = new Set(numbersIn(masked));
    expect(theirs.filter((number) => shown.has(number))).toEqual([]);
    expect(JSON.stringify(masked)).not.toContain('Webinar of the two');
    expect(masked.explanations.filter(({ id }) => id.startsWith('promise.'))).toEqual([]);
    expect(snapshotSchema.parse(masked)).toEqual(masked);
  });

  it('tells what was promised and how it stands, and that the rest is hidden', () => {
    expect(maskSnapshot(few, mode, privacy).agreement).toMatchObject({
      trial: { owners: 2, known: 2, hidden: true },
      verdict: few.agreement?.verdict,
      marketing: { told: false, status: few.agreement?.marketing.status, pace: { target: 22_000, expected: 11_000 } },
      sales: { told: { responses: false, decisions: false }, status: few.agreement?.sales.status, target: 0.9 },
    });
  });

  it('of a name that nobody is called the group is no larger', () => {
    const masked = maskSnapshot(trialOf({ Ada: 'crm:7' }), mode, { ...privacy, minGroup: 2 });
    expect(masked.agreement?.trial).toMatchObject({ owners: 2, known: 1, hidden: true });
  });

  it('a trial run on enough people shows what they did', () => {
    const { agreement: shown } = maskSnapshot(few, mode, { ...privacy, minGroup: 2 });
    expect(shown).toMatchObject({ trial: { hidden: false }, marketing: { leads }, sales: { met, overdue } });
  });
});
