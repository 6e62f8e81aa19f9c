import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/core/check-config.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const now = Date.UTC(2026, 10, 22, 12);

function configFile(changes: object): string {
  const file = join(tempDir(), 'tandem.json');
  const document = {
    version: 1,
    calendar: { zone: 'UTC' },
    sources: [{ kind: 'demo', id: 'demo' }],
    boards: [{ kind: 'wins' }],
  };
  writeFileSync(file, JSON.stringify({ ...document, ...changes }));
  return file;
}

describe('the check of a config', () => {
  it('says what is in a good one', async () => {
    const file = configFile({});
    expect(await checkConfig(file, now)).toEqual({
      ok: true,
      lines: [`${file} is good: 1 source, 0 goals, 1 board.`],
    });
  });

  it('says what is wrong, and where', async () => {
    const { ok, lines } = await checkConfig(configFile({ boards: [] }), now);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(/can't be used:\n {2}"boards": /);
  });

  it('says so of a region that there is not', async () => {
    const calendar = { zone: 'UTC', holidays: { country: 'GB', region: 'LON' } };
    const { ok, lines } = await checkConfig(configFile({ calendar }), now);
    expect(ok).toBe(false);
    expect(lines[1]).toMatch(/^ {2}"calendar\.holidays\.region": is "LON", .*there are .*ENG \(England\)/);
  });

  it('lists every holiday of this year and the next, and what its day counts', async () => {
    const calendar = {
      zone: 'Europe/Berlin',
      closures: [{ day: '2026-12-31', weight: 0.5, open: ['09:00-12:00'] }],
      holidays: { country: 'DE', region: 'BY', kinds: ['public', 'bank'], except: ['2027-01-06'] },
    };
    const { lines } = await checkConfig(configFile({ calendar }), now);
    expect(lines[1]).toBe('Holidays of DE-BY (public, bank) in 2026 and 2027, and what their days count:');
    expect(lines.filter((line) => line.includes(' 2026-12-') || line.includes(' 2027-01-'))).toEqual([
      '  2026-12-24 thu  0.63  Christmas Eve (open 09:00-14:00)',
      '  2026-12-25 fri  0     Christmas Day',
      '  2026-12-26 sat  0     Boxing Day (closed on this weekday anyway)',
      "  2026-12-31 thu  0.5   New Year's Eve (as its closure in the config says)",
      "  2027-01-01 fri  0     New Year's Day",
      '  2027-01-06 wed  1     Epiphany (an exception in the config)',
    ]);
    expect(lines.some((line) => line.includes(' 2028-'))).toBe(false);
  });

  it('says which exceptions are none', async () => {
    const except = ['2025-12-24', '2026-12-24', '2026-12-25', '2028-12-24'];
    const { lines } = await checkConfig(
      configFile({ calendar: { zone: 'UTC', holidays: { country: 'DE', except } } }),
      now,
    );
    expect(lines.filter((line) => line.includes('but no holiday'))).toEqual([
      '  2026-12-24 thu  is an exception in the config, but no holiday',
    ]);
  });

  it('hands on for whom alone a holiday is, as the data remarks', async () => {
    const calendar = { zone: 'Asia/Shanghai', holidays: { country: 'CN' } };
    const { lines } = await checkConfig(configFile({ calendar }), now);
    expect(lines.find((line) => line.includes('2027-03-08'))).toMatch(/\(open 09:00-12:00; Women\)$/);
  });
});
