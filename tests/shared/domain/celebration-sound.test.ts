import { expect, it } from 'vitest';
import { winsSchema } from '../../../shared/config/wins.ts';
import { soundAt } from '../../../shared/domain/celebration-sound.ts';
import { instant } from '../../builders/instant.ts';

const quiet = [{ from: '12:00', until: '13:00' }];
const noon = '2026-11-20T12:00';

it.each([
  ['by default', {}, noon, null],
  ['where a sound is wanted', { sound: true, volume: 0.3 }, noon, 0.3],
  ['at no volume', { sound: true, volume: 0 }, noon, null],
  ['in a quiet hour', { sound: true, volume: 0.3, quiet }, noon, null],
  ['before a quiet hour', { sound: true, volume: 0.3, quiet }, '2026-11-20T11:59', 0.3],
  ['when a quiet hour is over', { sound: true, volume: 0.3, quiet }, '2026-11-20T13:00', 0.3],
])('a celebration has its volume %s', (_, wins, at, volume) => {
  expect(soundAt(winsSchema.parse(wins), 'Europe/Berlin', instant(at))).toBe(volume);
});
