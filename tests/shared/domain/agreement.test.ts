import { describe, expect, it } from 'vitest';
import { versionInForce } from '../../../shared/domain/agreement.ts';
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
