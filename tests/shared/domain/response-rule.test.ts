import { describe, expect, it } from 'vitest';
import type { LeadTypeTerms } from '../../../shared/domain/agreement-answer.ts';
import { responseRule } from '../../../shared/domain/response-rule.ts';
import { aCalendar, aConfig } from '../../builders/config.ts';
import { hour, instant, minute } from '../../builders/instant.ts';

const calendar = aCalendar();
const marketing = { kind: 'count', target: 10 } as const;
const terms = (leadType: string | null, withinMs: number, more: Partial<LeadTypeTerms> = {}): LeadTypeTerms => ({
  leadType,
  withinMs,
  attempts: null,
  dispositionWithinDays: null,
  ...more,
});

describe('the response rule', () => {
  it('is none without an agreement', () => {
    const { agreement: _, ...rest } = aConfig();
    expect(responseRule(rest, calendar)).toBeNull();
  });

  it('gives every version its terms from the first instant of its day', () => {
    const config = aConfig({
      agreement: {
        versions: [
          {
            from: '2026-10-01',
            marketing,
            sales: {
              clockStart: ['mql', 'created'],
              respondWithinMinutes: { otherwise: 120, byLeadType: { Demo: 15 } },
            },
          },
          {
            from: '2026-01-01',
            marketing,
            sales: { respondWithinMinutes: { otherwise: 240, byLeadType: { demo: 30, Ebook: 480 } } },
          },
        ],
      },
    });
    expect(responseRule(config, calendar)).toEqual({
      stretches: [
        {
          from: instant('2026-01-01T00:00'),
          clockStart: ['assigned', 'mql', 'created'],
          owners: null,
          terms: [terms(null, 4 * hour), terms('demo', 30 * minute), terms('Ebook', 8 * hour)],
        },
        {
          from: instant('2026-10-01T00:00'),
          clockStart: ['mql', 'created'],
          owners: null,
          // October has no terms for an e-book any more: those of every other lead apply.
          terms: [terms(null, 2 * hour), terms('demo', 15 * minute), terms('Ebook', 2 * hour)],
        },
      ],
    });
  });

  it('says nothing of a lead type before the version that names it first', () => {
    const version = (from: string, byLeadType: Record<string, number>) => ({
      from,
      marketing,
      sales: { respondWithinMinutes: { otherwise: 60, byLeadType } },
    });
    const versions = [version('2026-01-01', { Demo: 15 }), version('2026-10-01', { Webinar: 240 })];
    const [first, second] = responseRule(aConfig({ agreement: { versions } }), calendar)?.stretches ?? [];
    expect(first?.terms?.map(({ leadType }) => leadType)).toEqual([null, 'Demo']);
    expect(second?.terms?.map(({ leadType }) => leadType)).toEqual([null, 'Demo', 'Webinar']);
  });

  it('takes attempts and dispositions by lead type, whichever of the terms names it', () => {
    const config = aConfig({
      agreement: {
        versions: [
          {
            from: '2026-01-01',
            marketing,
            sales: {
              respondWithinMinutes: { otherwise: 60 },
              attempts: { otherwise: { count: 5, withinDays: 3 }, byLeadType: { demo: { count: 2, withinDays: 1 } } },
              disposition: { otherwise: 10, byLeadType: { Event: 4 } },
            },
          },
        ],
      },
    });
    const many = { count: 5, withinDays: 3 };
    expect(responseRule(config, calendar)?.stretches[0]?.terms).toEqual([
      terms(null, hour, { attempts: many, dispositionWithinDays: 10 }),
      terms('demo', hour, { attempts: { count: 2, withinDays: 1 }, dispositionWithinDays: 10 }),
      terms('Event', hour, { attempts: many, dispositionWithinDays: 4 }),
    ]);
  });

  it('names the owners of a trial for as long as it runs, and has no terms after it', () => {
    const config = aConfig({
      agreement: {
        versions: [
          {
            from: '2026-03-02',
            trial: { owners: ['Ada', '17'], until: '2026-03-31' },
            marketing,
            sales: { clockStart: ['mql'], respondWithinMinutes: { otherwise: 60 } },
          },
        ],
      },
    });
    expect(responseRule(config, calendar)?.stretches).toEqual([
      { from: instant('2026-03-02T00:00'), clockStart: ['mql'], owners: ['Ada', '17'], terms: [terms(null, hour)] },
      { from: instant('2026-04-01T00:00'), clockStart: ['mql'], owners: null, terms: null },
    ]);
  });
});
