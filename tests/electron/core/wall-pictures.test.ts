import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWallPictures, pictureProblems } from '../../../electron/core/wall-pictures.ts';
import type { PrivacyMode } from '../../../shared/config/privacy.ts';
import { privacySchema } from '../../../shared/config/privacy.ts';
import { maskSnapshot } from '../../../shared/domain/mask-snapshot.ts';
import { aConfig } from '../../builders/config.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import { buildWin, buildWins } from '../../builders/wins-view.ts';
import { silentLogger } from '../../fakes/silent-logger.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const privacy = privacySchema.parse({});

function home(mode: PrivacyMode = 'team', more: Parameters<typeof aConfig>[0] = {}) {
  const configDir = tempDir();
  for (const name of ['hike.png', 'plan.png', 'ida.png', 'amira.png', 'other.png'])
    writeFileSync(join(configDir, name), png);
  writeFileSync(join(configDir, 'broken.png'), 'no picture');
  const announced = (image: string, audience: 'team' | 'everybody') =>
    ({ kind: 'announcement', headline: 'Look', image, audience }) as const;
  const config = aConfig({
    boards: [
      announced('hike.png', 'everybody'),
      announced('plan.png', 'team'),
      announced('gone.png', 'everybody'),
      announced('broken.png', 'everybody'),
    ],
    ...more,
  });
  const loaded = { config, configDir, problem: null, locale: 'en' };
  const wins = buildWins({
    recent: [buildWin({ closedByPhoto: 'ida.png' }), buildWin({ closedByPhoto: 'demo-p1.png' })],
  });
  const snapshot = maskSnapshot(buildSnapshot({ wins }), mode, privacy);
  const wall = buildWall(0, { celebration: buildCelebration({ wins: [buildWin({ sourcedByPhoto: 'amira.png' })] }) });
  const picture = createWallPictures(
    () => loaded,
    () => ({ snapshot, wall, mode }),
    silentLogger,
  );
  return { loaded, given: async (name: string) => (await picture(name)) !== undefined };
}

describe('a picture of the wall', () => {
  it('is given where an announcement, a win or a celebration names it', async () => {
    const { given } = home();
    for (const name of ['hike.png', 'plan.png', 'ida.png', 'amira.png'])
      expect([name, await given(name)]).toEqual([name, true]);
  });

  it('is not given where nothing names it, be it in the folder or not', async () => {
    const { given } = home();
    for (const name of [
      'other.png',
      'gone.png',
      'broken.png',
      'nobody.png',
      'config.json',
      '../hike.png',
      './hike.png',
    ])
      expect([name, await given(name)]).toEqual([name, false]);
  });

  it('is drawn for the people of the demo company, and for those of no other', async () => {
    const files = [
      { entity: 'person' as const, from: 'people.csv', columns: { id: 'id', name: 'name', team: 'team' } },
    ];
    expect(await home().given('demo-p1.png')).toBe(true);
    expect(await home('team', { sources: [{ kind: 'csv', id: 'crm', files }] }).given('demo-p1.png')).toBe(false);
    // Neither one that nothing on the wall names, nor for whom may not see the name.
    expect(await home().given('demo-p2.png')).toBe(false);
    expect(await home('visitors').given('demo-p1.png')).toBe(false);
  });

  it('is not given to those who may not see who or what is on it', async () => {
    const { given } = home('visitors');
    expect(await given('hike.png')).toBe(true);
    expect(await given('plan.png')).toBe(false);
    expect(await given('ida.png')).toBe(false);
  });

  it('of the config that can not be shown is said to be so', async () => {
    expect(await pictureProblems(home().loaded)).toEqual([
      { code: 'pictureNotShown', params: { name: 'gone.png', fault: 'missing' } },
      { code: 'pictureNotShown', params: { name: 'broken.png', fault: 'noPicture' } },
    ]);
  });
});
