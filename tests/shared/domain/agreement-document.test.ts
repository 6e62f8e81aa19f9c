import { describe, expect, it } from 'vitest';
import type { Config, ConfigDocument } from '../../../shared/config/config.ts';
import { versionsByDay } from '../../../shared/domain/agreement.ts';
import { agreementDocument } from '../../../shared/domain/agreement-document.ts';
import type { AgreementDocument } from '../../../shared/domain/agreement-view.ts';
import { aConfig } from '../../builders/config.ts';

type Version = NonNullable<ConfigDocument['agreement']>['versions'][number];

function documentOf(version: Partial<Version>, config: Partial<ConfigDocument> = {}): AgreementDocument {
  const whole: Config = aConfig({
    company: 'Alder',
    agreement: {
      versions: [
        {
          from: '2026-01-01',
          marketing: { kind: 'count', target: 1240 },
          sales: { respondWithinMinutes: { otherwise: 60 } },
          ...version,
        },
      ],
    },
    ...config,
  });
  const [first] = versionsByDay(whole.agreement);
  if (!first) throw new Error('no version');
  return agreementDocument(first, whole);
}

describe('what the config leaves out', () => {
  it('is said from a promise by count', () => {
    expect(documentOf({})).toEqual({
      summary:
        'At Alder, marketing hands over 1,240 marketing qualified leads (MQL) a month, and sales gives 90% of the leads their first response in time.',
      goals: {
        marketing: 'Hand over 1,240 marketing qualified leads (MQL) a month.',
        sales: 'Give at least 90% of the leads of each month their first response in time.',
      },
      requirements: {
        marketing: [
          'Hand the leads over evenly over the working days: less than 95% of what is due by then is at risk, more than 125% is too fast.',
        ],
        sales: [
          'First response by a person: within 1 working hour, for at least 90% of the leads.',
          'The clock starts when the lead is assigned, or else when it becomes an MQL, or else when it comes in; it stands still outside working hours.',
        ],
      },
      contacts: [],
      whenMissed:
        'A promise that is not kept is shown to both teams on the day, and the count of days kept starts again. Nothing else is agreed.',
      cancellation: 'In force from January 1, 2026 until another version takes its place. Nothing else is agreed.',
    });
  });

  it('is said from a promise by value, in the currency of the config and the numbers of its own language', () => {
    const { goals, requirements } = documentOf(
      {
        marketing: {
          kind: 'value',
          of: 'sql',
          period: 'quarter',
          target: 100_000,
          valueBy: 'leadSource',
          leadValues: { Fair: 1600, Google: 40.5 },
        },
        capacity: { reps: 4, leadsPerRep: 25 },
      },
      { locale: 'ja-JP' },
    );
    expect(goals.marketing).toBe('Hand over sales qualified leads (SQL) worth €100,000 a quarter.');
    expect(requirements.marketing.slice(1)).toEqual([
      'What a lead is worth goes by its lead source: Fair €1,600, Google €40.50 and any other €0.',
      'Hand over no more than sales can work: 100 leads a quarter, that is 25 for each of 4 reps.',
    ]);
  });

  it('is said in the language of the config', () => {
    const { summary, requirements } = documentOf({ capacity: { reps: 1, leadsPerRep: 1300 } }, { locale: 'de-DE' });
    expect(summary).toBe(
      'Bei Alder übergibt das Marketing 1.240 vom Marketing qualifizierte Leads (MQL) je Monat, und der Vertrieb gibt 90\u00A0% der Leads rechtzeitig die erste Antwort.',
    );
    expect(requirements.marketing.at(-1)).toBe(
      'Nicht mehr übergeben, als der Vertrieb schafft: 1.300 Leads je Monat, also je 1.300 für 1 Person.',
    );
    expect(requirements.sales[0]).toBe(
      'Erste Antwort durch einen Menschen: innerhalb 1 Arbeitsstunde, für mindestens 90\u00A0% der Leads.',
    );
  });

  it('is said from every part of what sales promises', () => {
    const { requirements } = documentOf({
      sales: {
        clockStart: ['assigned'],
        respondWithinMinutes: { otherwise: 480, byLeadType: { Demo: 30, Trial: 90 } },
        target: 0.925,
        attempts: { otherwise: { count: 5, withinDays: 10 }, byLeadType: { Demo: { count: 1, withinDays: 1 } } },
        disposition: { otherwise: 5, target: 0.8 },
        workedTarget: 0.95,
      },
    });
    expect(requirements.sales).toEqual([
      'First response by a person: Demo within 30 working minutes, Trial within 90 working minutes and every other lead within 8 working hours, for at least 92.5% of the leads.',
      'The clock starts when the lead is assigned; it stands still outside working hours.',
      'Attempts, unless the lead is rejected or qualified before: Demo 1 attempt within 1 working day and every other lead 5 attempts within 10 working days, for at least 90% of the leads.',
      'Accepted or rejected: within 5 working days, for at least 80% of the leads.',
      'At least 95% of the leads handed over are worked.',
    ]);
  });

  it('names the reward that stays locked', () => {
    const { whenMissed } = documentOf({ incentive: { goal: 'revenue', tiers: [{ label: 'Base', at: 1 }] } });
    expect(whenMissed).toContain('the reward for "Revenue" stays locked for everybody');
  });
});

it('what the config says is taken as it is', () => {
  const document = {
    summary: 'We work as one.',
    goals: { marketing: 'Good leads.', sales: 'Fast answers.' },
    requirements: { marketing: ['A name.'], sales: ['A note.'] },
    contacts: [{ name: 'Mia', role: 'Head', side: 'marketing' as const }],
    whenMissed: 'We meet.',
    cancellation: 'A month ahead.',
  };
  expect(documentOf({ document })).toEqual({ ...document, contacts: [{ ...document.contacts[0], contact: null }] });
});

it('a trial is said to be one, in the summary of the config, too', () => {
  const trial = { owners: ['Ada', 'Ben'], until: '2026-03-31' };
  const { summary, cancellation } = documentOf({ trial, document: { summary: 'We try.' } });
  expect(summary).toBe(
    'We try. This is a trial run up to and including March 31, 2026: only the leads of 2 owners count.',
  );
  expect(cancellation).toContain('the trial ends by itself after March 31, 2026');
});
