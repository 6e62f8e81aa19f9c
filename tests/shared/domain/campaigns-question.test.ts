import { expect, it } from 'vitest';
import { campaignsQuestions, campaignsSettings } from '../../../shared/domain/campaigns-question.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { instant } from '../../builders/instant.ts';

const { boards } = aConfig({
  boards: [
    { kind: 'campaigns' },
    { kind: 'wins' },
    { kind: 'campaigns', channel: 'Webinar' },
    { kind: 'campaigns', period: 'month' },
    { kind: 'campaigns', period: 'quarter', seconds: 40 },
  ],
});

it('is asked for each period and channel once', () => {
  expect(campaignsSettings(boards)).toEqual([
    { period: 'quarter', channel: null },
    { period: 'quarter', channel: 'Webinar' },
    { period: 'month', channel: null },
  ]);
});

it('asks the ledger once for each period, from its first day to the end of today in the zone of the calendar', () => {
  // Half past midnight in Berlin.
  const asked = campaignsQuestions(boards, { calendar: aCalendar(), now: instant('2026-11-20T00:30') });
  const days = { until: instant('2026-11-21T00:00'), untilDay: '2026-11-21' };
  expect(asked).toEqual([
    {
      period: 'quarter',
      today: '2026-11-20',
      days: { ...days, from: instant('2026-10-01T00:00'), fromDay: '2026-10-01' },
    },
    {
      period: 'month',
      today: '2026-11-20',
      days: { ...days, from: instant('2026-11-01T00:00'), fromDay: '2026-11-01' },
    },
  ]);
});

it('asks nothing where no board shows campaigns', () => {
  expect(campaignsQuestions([], { calendar: aCalendar(), now: 0 })).toEqual([]);
});
