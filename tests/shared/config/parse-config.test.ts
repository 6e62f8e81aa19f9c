import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../shared/config/parse-config.ts';

const smallest = {
  version: 1,
  calendar: { zone: 'Europe/Berlin' },
  sources: [{ kind: 'demo', id: 'demo' }],
  boards: [{ kind: 'wins' }],
};
describe('a config', () => {
  it('needs only a version, a zone, a source and a board', () => {
    const parsed = parseConfig(smallest);
    expect(parsed).toMatchObject({ ok: true, config: { currency: 'EUR', holdMinutes: 10, status: { ahead: 1.1 } } });
  });

  it('gives an office week where none is written', () => {
    const parsed = parseConfig(smallest);
    expect(parsed.ok && parsed.config.calendar.week.fri).toEqual(['09:00-17:00']);
    expect(parsed.ok && parsed.config.calendar.week.sat).toEqual([]);
  });

  it('may come from anywhere: what is no config is a fault, not an error', () => {
    for (const document of [null, undefined, 5, 'config', [], new Date(0)])
      expect(parseConfig(document).ok).toBe(false);
  });
});
