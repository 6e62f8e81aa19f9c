import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../electron/core/guard.ts';
import { createRequestHandler } from '../../../electron/core/request-handlers.ts';
import type { PrivacyMode } from '../../../shared/config/privacy.ts';
import type { WallState } from '../../../shared/domain/wall.ts';
import { createFakeAppCore } from '../../fakes/fake-app-core.ts';

/** What becomes of a request to a wall with this lock, shown for this audience. */
async function asked(lock: WallState['lock'], name: string, args: unknown, shown: PrivacyMode = 'visitors') {
  const core = createFakeAppCore();
  const handle = createRequestHandler(
    core.handlers,
    createGuard({ state: () => lock }, () => shown),
  );
  return { result: await handle(name, args), reached: core.asked.length };
}

const refused = { ok: false, error: { code: 'locked', message: 'That needs the PIN.' } };
const command = (kind: string, more: object = {}) => ['wall.command', { kind, ...more }] as const;

describe('a locked wall', () => {
  it.each([
    ['showing more than is shown', ...command('setPrivacy', { mode: 'team' }), 'visitors'],
    ['showing all again after hiding it', ...command('setPrivacy', { mode: 'visitors' }), 'public'],
    ['posting an announcement', 'wall.command', { kind: 'announce', headline: 'Cake' }, 'team'],
    ['taking one off', 'wall.command', { kind: 'announce', headline: '' }, 'team'],
    ['turning from the last audience to the first', ...command('cyclePrivacy'), 'public'],
    ['quitting', 'screen.command', { kind: 'quit' }, 'team'],
  ] as const)('refuses %s, before any handler hears of it', async (_, name, args, shown) => {
    expect(await asked('locked', name, args, shown)).toEqual({ result: refused, reached: 0 });
    expect((await asked('open', name, args, shown)).reached).toBe(1);
    expect((await asked('none', name, args, shown)).reached).toBe(1);
  });

  it.each([
    ['going on', ...command('next')],
    ['going back', ...command('previous')],
    ['going to a board', ...command('jump', { index: 2 })],
    ['pausing', ...command('togglePause')],
    ['holding a board', ...command('togglePin')],
    ['asking the sources', ...command('refresh')],
    ['trying a celebration', ...command('testCelebration')],
    ['ending one', ...command('dismissCelebration')],
    ['showing less', ...command('cyclePrivacy')],
    ['showing nothing but shares', ...command('setPrivacy', { mode: 'public' })],
    ['full screen', 'screen.command', { kind: 'toggleFullScreen' }],
    ['telling of a painted board', 'wall.painted', { turn: 1 }],
    ['locking', 'wall.lock', {}],
  ] as const)('lets anybody do what changes nothing for others: %s', async (_, name, args) => {
    expect(await asked('locked', name, args)).toMatchObject({ result: { ok: true }, reached: 1 });
  });

  it('lets anybody try to open it', async () => {
    expect(await asked('locked', 'wall.unlock', { pin: '4711' })).toMatchObject({ result: { ok: true } });
  });

  it.each(['', '12a4', '1'.repeat(13), 4711])('takes %o for no PIN', async (pin) => {
    expect(await asked('locked', 'wall.unlock', { pin })).toMatchObject({ result: { error: { code: 'invalid' } } });
  });
});
