import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/station/settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

describe('the settings of a profile', () => {
  it('last from one start to the next', () => {
    const profile = tempDir();
    openSettings(profile).write({ lastGood: { 'wall.json': { version: 1 } } });
    expect(openSettings(profile).read()).toEqual({ lastGood: { 'wall.json': { version: 1 } } });
  });

  it('begin empty', () => {
    expect(openSettings(tempDir()).read()).toEqual({});
  });

  it('begin anew where the file is no JSON, and the file is kept', () => {
    const profile = tempDir();
    writeFileSync(join(profile, 'settings.json'), '{"lastGood": {');
    expect(openSettings(profile).read()).toEqual({});
    expect(readFileSync(join(profile, 'settings.json.bak'), 'utf8')).toBe('{"lastGood": {');
  });

  it('are the file alone, with nothing left over from writing', () => {
    const profile = tempDir();
    openSettings(profile).write({ lastGood: {} });
    expect(readdirSync(profile)).toEqual(['settings.json']);
  });
});
