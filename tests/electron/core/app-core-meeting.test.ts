import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAppCore } from '../../../electron/core/app-core.ts';
import type { BridgeEvent, MeetingCommand, RequestArgs } from '../../../shared/bridge/contract.ts';
import { instant, minute } from '../../builders/instant.ts';
import { createCsvCompany } from '../../e2e/csv-company.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemorySettings } from '../../fakes/memory-settings.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

/** A company whose wall has two boards and none for the meeting, and a way to run it. */
function home() {
  const dir = tempDir();
  const profileDir = join(dir, 'profile');
  const company = createCsvCompany(join(dir, 'company'), 3);
  const clock = createFakeClock(instant('2026-11-20T09:00'));
  const change = (part: object): void => {
    const config: unknown = JSON.parse(readFileSync(company.configFile, 'utf8'));
    writeFileSync(company.configFile, JSON.stringify({ ...Object(config), ...part }));
  };
  change({ boards: [{ kind: 'wins' }, { kind: 'funnel' }] });
  const open = () => {
    const core = createAppCore({
      profileDir,
      configFile: company.configFile,
      settings: createMemorySettings(),
      clock,
      random: () => 0.5,
      secret: async () => undefined,
      version: '1.0.0',
      paintsItself: false,
    });
    onTestFinished(() => core.stop());
    const events: BridgeEvent[] = [];
    core.subscribe((event) => events.push(event));
    const last = (name: BridgeEvent['name']) => events.findLast((event) => event.name === name)?.payload;
    const ask = (command: MeetingCommand): void => void core.handlers['meeting.command'](command);
    const wall = (command: RequestArgs['wall.command']): void => void core.handlers['wall.command'](command);
    return { core, events, last, ask, wall };
  };
  return { profileDir, clock, change, open };
}

const typing: readonly MeetingCommand[] = [
  { kind: 'start' },
  { kind: 'add', id: 'a', origin: null },
  { kind: 'type', id: 'a', field: 'problem', text: 'Slow answers' },
  { kind: 'type', id: 'a', field: 'owner', text: 'Amira' },
];

describe('the weekly meeting on a wall', () => {
  it('has a board of its own after those of the config, and the wall stands still on it', () => {
    const { last, ask } = home().open();
    ask({ kind: 'start' });
    expect(last('wall')).toMatchObject({
      current: { index: 2, board: { kind: 'weekly-meeting' } },
      count: 3,
      hold: { kind: 'meeting', until: instant('2026-11-20T11:00') },
    });
    ask({ kind: 'end' });
    expect(last('wall')).toMatchObject({ count: 2, hold: null });
    expect(last('meeting')).toMatchObject({ kind: 'idle' });
  });

  it('uses the board that the config has for it, wherever that is', () => {
    const { change, open } = home();
    change({ boards: [{ kind: 'wins' }, { kind: 'weekly-meeting', seconds: 30 }, { kind: 'funnel' }] });
    const { last, ask } = open();
    ask({ kind: 'start' });
    expect(last('wall')).toMatchObject({ current: { index: 1, board: { seconds: 30 } }, count: 3 });
  });

  it('lets one look at another board and takes the wall back to it', () => {
    const { last, ask, wall } = home().open();
    ask({ kind: 'start' });
    wall({ kind: 'jump', index: 0 });
    expect(last('wall')).toMatchObject({ current: { index: 0 }, hold: { kind: 'meeting' } });
    ask({ kind: 'start' });
    expect(last('wall')).toMatchObject({ current: { index: 2 }, hold: { kind: 'meeting' } });
  });

  it('goes on after a restart with all that was typed, and leaves a record that is never written over', async () => {
    const { clock, profileDir, open } = home();
    const first = open();
    typing.forEach((command) => first.ask(command));
    await first.core.stop();
    await clock.advance(minute);
    const { core, last, ask } = open();
    expect(last('wall')).toMatchObject({ current: { index: 2 }, hold: { kind: 'meeting' } });
    expect(last('meeting')).toMatchObject({
      kind: 'running',
      items: [{ id: 'a', problem: 'Slow answers', owner: 'Amira' }],
    });
    ask({ kind: 'end' });
    ask({ kind: 'start' });
    ask({ kind: 'end' });
    await core.stop();
    const folder = join(profileDir, 'meetings');
    expect(readdirSync(folder).toSorted()).toEqual(['2026-11-20-2.md', '2026-11-20.md']);
    expect(readFileSync(join(folder, '2026-11-20.md'), 'utf8')).toContain('| Slow answers |  | Amira |');
    expect(open().last('meeting')).toMatchObject({ kind: 'idle', promises: [{ problem: 'Slow answers' }] });
  });

  it('says where a file went that it can not read', async () => {
    const { profileDir, open } = home();
    const before = open();
    await before.core.stop();
    writeFileSync(join(profileDir, 'meetings.json'), '{ half');
    const { core, last } = open();
    await core.start();
    const path = join(profileDir, 'meetings.json.bak');
    const said = { problems: [{ code: 'meetingsMovedAside', params: { path } }] };
    await vi.waitFor(() => expect(last('snapshot')).toMatchObject(said), { timeout: 20_000, interval: 50 });
    expect(readFileSync(path, 'utf8')).toBe('{ half');
  });

  it.each(['visitors', 'public'] as const)(
    'sends a screen for %s nothing of it, from the first moment on',
    async (mode) => {
      const { profileDir, change, open } = home();
      const first = open();
      typing.forEach((command) => first.ask(command));
      await first.core.stop();
      change({ privacy: { mode } });
      const { core, events, ask } = open();
      ask({ kind: 'type', id: 'a', field: 'owner', text: 'Amira Haddad' });
      ask({ kind: 'end' });
      await core.stop();
      expect(JSON.stringify(events)).not.toMatch(/Slow answers|Amira|Haddad/);
      expect(events.filter(({ name }) => name === 'meeting')).toContainEqual({
        name: 'meeting',
        payload: { kind: 'hidden', running: true },
      });
      expect(readFileSync(join(profileDir, 'meetings', '2026-11-20.md'), 'utf8')).toContain('Amira Haddad');
    },
  );
});
