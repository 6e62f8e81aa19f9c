import { describe, expect, it } from 'vitest';
import { defaultProfileDir, findAppArguments, parseAppArguments } from '../../../electron/core/app-arguments.ts';

describe('what is typed on the command line', () => {
  it('names files from the folder it was typed in', () => {
    const wanted = parseAppArguments(['--config', 'wall.json', '--profile', '../data', '--windowed'], '/home/ada');
    expect(wanted.configFile).toBe('/home/ada/wall.json');
    expect(wanted.profileDir).toBe('/home/data');
    expect(wanted.windowed).toBe(true);
  });

  it('defaults to full screen, no config file, the profile of the system and port 4310', () => {
    expect(parseAppArguments([], '/')).toEqual({
      configFile: undefined,
      profileDir: defaultProfileDir(process.platform, process.env),
      windowed: false,
      port: 4310,
    });
  });

  it('is refused where it has a slip', () => {
    expect(() => parseAppArguments(['--profil', 'x'], '/')).toThrow('--profil');
  });

  it.each(['-1', '65536', 'http', ''])('refuses the port "%s"', (port) => {
    expect(() => parseAppArguments([`--port=${port}`], '/')).toThrow('--port must be');
  });

  it('is found among the switches of Chromium', () => {
    const line = ['--no-sandbox', '--inspect=0', '/srv/tandem', '--config', 'wall.json', '--lang=de'];
    expect(findAppArguments(line, '/home/ada').configFile).toBe('/home/ada/wall.json');
  });

  it('may leave a path out, as a switch of Chromium after it would', () => {
    expect(findAppArguments(['--config'], '/home/ada').configFile).toBeUndefined();
  });
});

describe('the default profile', () => {
  it('is where each system keeps the data of apps', () => {
    expect(defaultProfileDir('linux', { XDG_CONFIG_HOME: '/data' })).toBe('/data/Tandem');
    expect(defaultProfileDir('win32', { APPDATA: '/roaming' })).toBe('/roaming/Tandem');
    expect(defaultProfileDir('darwin', {})).toMatch(/Library\/Application Support\/Tandem$/);
  });
});
