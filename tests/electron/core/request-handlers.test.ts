import { describe, expect, it } from 'vitest';
import { Refused } from '../../../electron/core/refused.ts';
import { createRequestHandler } from '../../../electron/core/request-handlers.ts';
import { createFakeAppCore } from '../../fakes/fake-app-core.ts';

describe('a request of a screen', () => {
  it('reaches its handler with the arguments it was made with', async () => {
    const core = createFakeAppCore();
    const result = await createRequestHandler(core.handlers, core.guard)('wall.command', { kind: 'jump', index: 2 });
    expect(result).toEqual({ ok: true, value: null });
    expect(core.asked).toEqual([{ name: 'wall.command', args: { kind: 'jump', index: 2 } }]);
  });

  it.each([
    ['a name nobody knows', 'wall.explode', {}],
    ['the name of something every object has', 'constructor', {}],
    ['no name', undefined, {}],
    ['arguments of another request', 'wall.command', { turn: 1 }],
    ['more than the request takes', 'wall.painted', { turn: 1, path: '/etc/passwd' }],
    ['no arguments', 'wall.painted', undefined],
  ])('is turned down with %s before any handler sees it', async (_, name, args) => {
    const core = createFakeAppCore();
    const result = await createRequestHandler(core.handlers, core.guard)(name, args);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(core.asked).toEqual([]);
  });

  it('yields the sentence of what went wrong as a value', async () => {
    const core = createFakeAppCore({
      'wall.painted': async () => {
        throw new Error('The disk is full.');
      },
    });
    const result = await createRequestHandler(core.handlers, core.guard)('wall.painted', { turn: 1 });
    expect(result).toEqual({ ok: false, error: { code: 'failed', message: 'The disk is full.' } });
  });

  it('may be refused', async () => {
    const core = createFakeAppCore({
      'screen.command': () => {
        throw new Refused('Not from here.');
      },
    });
    const result = await createRequestHandler(core.handlers, core.guard)('screen.command', { kind: 'quit' });
    expect(result).toEqual({ ok: false, error: { code: 'refused', message: 'Not from here.' } });
  });
});
