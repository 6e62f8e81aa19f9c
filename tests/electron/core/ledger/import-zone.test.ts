import { DuckDBInstance } from '@duckdb/node-api';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instantOfWallTime, loadZoneRules } from '../../../../electron/core/ledger/import-zone.ts';

/** Zones whose clocks change by an hour, by half of one, at midnight, in the other half of the year, and not at all. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'UTC',
];

it.each(zones)(
  'takes every quarter of an hour of two years in %s to the instant Temporal takes it to',
  async (zone) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(
      `select epoch_ms(wall), ${instantOfWallTime('wall', await loadZoneRules(zone))} from (
      select timestamp '2017-01-01' + interval (15 * i) minutes as wall from range(${2 * 365 * 96}) r(i))`,
    );
    const wrong = read.getRows().filter(([wall, instant]) => {
      const plain = Temporal.Instant.fromEpochMilliseconds(Number(wall)).toZonedDateTimeISO('UTC').toPlainDateTime();
      return plain.toZonedDateTime(zone).epochMilliseconds !== Number(instant);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  },
  120_000,
);
