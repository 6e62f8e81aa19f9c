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
    expect(lines.join('\n')).toMatch(/can't be used:\n {2}"boards" needs at least 1 entry\.$/);
  });

  it('says so of a region that there is not', async () => {
    const calendar = { zone: 'UTC', holidays: { country: 'GB', region: 'LON' } };
    const { ok, lines } = await checkConfig(configFile({ calendar }), now);
    expect(ok).toBe(false);
    expect(lines[1]).toMatch(/^ {2}"calendar\.holidays\.region" is "LON", .*there are .*"ENG" \(England\)/);
  });

  it('says each fault of a country without regions, and of one that there is not', async () => {
    const faultOf = async (holidays: object) =>
      (await checkConfig(configFile({ calendar: { zone: 'UTC', holidays } }), now)).lines[1];
    expect(await faultOf({ country: 'ZZ' })).toBe(
      '  "calendar.holidays.country" is "ZZ", and of no such country holidays are known: it takes codes such as "DE" or "GB".',
    );
    expect(await faultOf({ country: 'JP', region: 'TK' })).toBe(
      '  "calendar.holidays.region" is "TK", but no regions of JP are known: leave it out.',
    );
  });

  it('speaks the language of the config', async () => {
    const german = { locale: 'de-DE', goals: [], calendar: { zone: 'Europe/Berlin' } };
    const good = configFile(german);
    expect((await checkConfig(good, now)).lines).toEqual([`${good} ist in Ordnung: 1 Quelle, 0 Ziele, 1 Tafel.`]);
    const faulty = configFile({ ...german, boards: [], curency: 'EUR' });
    expect((await checkConfig(faulty, now)).lines).toEqual([
      `${faulty} ist nicht brauchbar:`,
      '  "boards" braucht mindestens 1 Eintrag.',
      '  Die Konfiguration enthält die Angabe "curency", die Tandem dort nicht kennt: Sie ist falsch geschrieben oder gehört woandershin.',
    ]);
    const gone = join(tempDir(), 'gone.json');
    expect((await checkConfig(gone, now)).lines).toEqual([`${gone} can't be used:`, '  There is no such file.']);
  });

  it('lists holidays in the language of the config', async () => {
    const closures = [{ day: '2026-12-31', weight: 0.5, open: ['09:00-12:00'] }];
    const holidays = { country: 'DE', kinds: ['public', 'bank'], except: ['2026-12-27', '2027-01-01'] };
    const file = configFile({ locale: 'de-DE', calendar: { zone: 'Europe/Berlin', closures, holidays } });
    const { lines } = await checkConfig(file, now);
    expect(lines[1]).toBe('Feiertage von DE (public, bank) in 2026 und 2027, und was ihre Tage zählen:');
    expect(lines.filter((line) => line.includes(' 2026-12-') || line.includes(' 2027-01-'))).toEqual([
      '  2026-12-24 Do  0,63  Heiliger Abend (geöffnet 09:00-14:00)',
      '  2026-12-25 Fr  0     1. Weihnachtstag',
      '  2026-12-26 Sa  0     2. Weihnachtstag (an diesem Wochentag ohnehin geschlossen)',
      '  2026-12-31 Do  0,5   Silvester (wie unter "closures" in der Konfiguration)',
      '  2027-01-01 Fr  1     Neujahr (eine Ausnahme in der Konfiguration)',
      '  2026-12-27 So  ist eine Ausnahme in der Konfiguration, aber kein Feiertag',
    ]);
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
      '  2026-12-24 Thu  0.63  Christmas Eve (open 09:00-14:00)',
      '  2026-12-25 Fri  0     Christmas Day',
      '  2026-12-26 Sat  0     Boxing Day (closed on this weekday anyway)',
      "  2026-12-31 Thu  0.5   New Year's Eve (as its closure in the config says)",
      "  2027-01-01 Fri  0     New Year's Day",
      '  2027-01-06 Wed  1     Epiphany (an exception in the config)',
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
      '  2026-12-24 Thu  is an exception in the config, but no holiday',
    ]);
  });

  it('hands on for whom alone a holiday is, as the data remarks', async () => {
    const calendar = { zone: 'Asia/Shanghai', holidays: { country: 'CN' } };
    const { lines } = await checkConfig(configFile({ calendar }), now);
    expect(lines.find((line) => line.includes('2027-03-08'))).toMatch(/\(open 09:00-12:00; Women\)$/);
  });
});
