import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import { systemClock } from '../../../electron/core/clock.ts';
import type { BridgeEvent, WallCommand } from '../../../shared/bridge/contract.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

function open(profileDir: string) {
  const core = createAppCore({
    profileDir,
    configFile: undefined,
    settings: createMemorySettings(),
    clock: systemClock,
    random: () => 0.5,
    secret: async () => undefined,
    version: '1.0.0',
    paintsItself: false,
  });
  const events: BridgeEvent[] = [];
  core.subscribe((event) => events.push(event));
  onTestFinished(() => core.stop());
  const wall = () => events.findLast((event) => event.name === 'wall')?.payload;
  const command = (wanted: WallCommand): void => {
    void core.handlers['wall.command'](wanted);
  };
  return { core, events, wall, command };
}

describe('what somebody types', () => {
  it('is on every screen at once, after the boards of the config, and off again by an empty one', () => {
    const { wall, command } = open(join(tempDir(), 'profile'));
    const before = wall()?.count ?? 0;
    command({ kind: 'announce', headline: 'Cake in the kitchen' });
    expect(wall()).toMatchObject({
      count: before + 1,
      current: { index: before, board: { kind: 'announcement', headline: 'Cake in the kitchen' } },
    });
    command({ kind: 'announce', headline: '' });
    expect(wall()?.count).toBe(before);
    expect(JSON.stringify(wall())).not.toContain('Cake');
  });

  it('leaves with the team, and is back with it', () => {
    const { wall, command, events } = open(join(tempDir(), 'profile'));
    command({ kind: 'announce', headline: 'Cake in the kitchen' });
    events.length = 0;
    command({ kind: 'setPrivacy', mode: 'visitors' });
    expect(JSON.stringify(events)).not.toContain('Cake');
    command({ kind: 'setPrivacy', mode: 'team' });
    expect(wall()?.count).toBeGreaterThan(1);
    command({ kind: 'jump', index: (wall()?.count ?? 1) - 1 });
    expect(wall()?.current?.board).toMatchObject({ headline: 'Cake in the kitchen' });
  });

  it('is there again after a restart', async () => {
    const profileDir = join(tempDir(), 'profile');
    const first = open(profileDir);
    first.command({ kind: 'announce', headline: 'Cake in the kitchen' });
    await first.core.stop();
    const { wall, command } = open(profileDir);
    await vi.waitFor(() => expect(wall()?.count).toBeGreaterThan(1));
    command({ kind: 'jump', index: (wall()?.count ?? 1) - 1 });
    expect(wall()?.current?.board).toMatchObject({ headline: 'Cake in the kitchen' });
  });
});
