import { describe, expect, it } from 'vitest';
import { agreementKnownOn, versionInForce } from '../../../shared/domain/agreement.ts';
import { aConfig } from '../../builders/config.ts';

describe('the version in force', () => {
  const version = (from: string, target: number) => ({
    from,
    marketing: { kind: 'count' as const, target },
    sales: { respondWithinMinutes: { otherwise: 60 } },
  });
  // Written newest first: the order in the file does not matter.
  const { agreement } = aConfig({ agreement: { versions: [version('2026-10-01', 20), version('2026-04-01', 10)] } });

  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', 10],
    ['2026-09-30', 10],
    ['2026-10-01', 20],
    ['2030-01-01', 20],
  ])('on %s promises %s', (day, target) => {
    expect(versionInForce(agreement, day)?.marketing.target).toBe(target);
  });

  it('is none without an agreement', () => {
    expect(versionInForce(undefined, '2026-10-01')).toBeNull();
  });
});

describe('a trial', () => {
  const version = (from: string, target: number, until?: string) => ({
    from,
    marketing: { kind: 'count' as const, target },
    sales: { respondWithinMinutes: { otherwise: 60 } },
    ...(until === undefined ? {} : { trial: { owners: ['Ada'], until } }),
  });
  const targetOn = (day: string, ...versions: ReturnType<typeof version>[]) =>
    versionInForce(aConfig({ agreement: { versions } }).agreement, day)?.marketing.target;

  const before = version('2026-01-01', 10);
  const trial = version('2026-03-10', 20, '2026-03-20');

  it.each([
    ['2026-03-09', 10],
    ['2026-03-10', 20],
    ['2026-03-20', 20],
    ['2026-03-21', 10],
  ])('holds up to and including its last day, and then what held before: %s promises %i', (day, target) => {
    expect(targetOn(day, trial, before)).toBe(target);
  });

  it('leaves nothing in force after it where nothing was before', () => {
    expect(targetOn('2026-03-20', trial)).toBe(20);
    expect(targetOn('2026-03-21', trial)).toBeUndefined();
  });

  it('ends when another version begins, even within its days', () => {
    const next = version('2026-03-15', 30);
    expect(['2026-03-14', '2026-03-15', '2026-03-25'].map((day) => targetOn(day, before, trial, next))).toEqual([
      20, 30, 30,
    ]);
  });

  it('after another one gives way to the version that is no trial', () => {
    const second = version('2026-03-21', 40, '2026-03-31');
    expect(['2026-03-21', '2026-04-01'].map((day) => targetOn(day, before, trial, second))).toEqual([40, 10]);
  });
});

describe('the agreement as it was known', () => {
  const version = (from: string) => ({
    from,
    marketing: { kind: 'count' as const, target: 10 },
    sales: { respondWithinMinutes: { otherwise: 60 } },
  });
  const { agreement } = aConfig({ agreement: { versions: [version('2026-10-01'), version('2026-04-01')] } });

  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', ['2026-04-01']],
    ['2026-09-30', ['2026-04-01']],
    ['2026-10-01', ['2026-10-01', '2026-04-01']],
  ])('on %s has the versions from %j', (day, days) => {
    expect(agreementKnownOn(agreement, day)?.versions.map(({ from }) => from)).toEqual(days);
  });
});
