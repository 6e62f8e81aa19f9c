import { describe, expect, it } from 'vitest';
import { createMeetingOutbox } from '../../renderer/meeting-outbox.ts';
import type { MeetingCommand } from '../../shared/bridge/contract.ts';
import type { Failure, Result } from '../../shared/bridge/result.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';

const typing = (text: string, field: 'problem' | 'owner' = 'problem'): MeetingCommand => ({
  kind: 'type',
  id: 'a',
  field,
  text,
});
const add: MeetingCommand = { kind: 'add', id: 'a', origin: null };

/** An outbox over a wall that answers as it is told to. */
function open() {
  const clock = createFakeClock();
  const sent: MeetingCommand[] = [];
  const failures: Failure[] = [];
  let waiting: readonly MeetingCommand[] = [];
  let answer: Result<unknown> = { ok: true, value: null };
  const { post } = createMeetingOutbox({
    ask: async (command) => {
      sent.push(command);
      return answer;
    },
    after: clock.after,
    onWaiting: (commands) => {
      waiting = commands;
    },
    onFailure: (failure) => failures.push(failure),
  });
  const fail = (code: Failure['code'] | null): void => {
    answer = code === null ? { ok: true, value: null } : { ok: false, error: { code, message: 'No.' } };
  };
  /** In small steps: an answer comes a moment after it was asked for. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 30) await clock.advance(30);
  };
  return { post, pass, sent, failures, waiting: () => waiting, fail };
}

describe('what is asked of the meeting', () => {
  it('is sent at once and in its order', async () => {
    const { post, pass, sent, waiting } = open();
    post(add);
    expect(sent).toEqual([add]);
    post(typing('S'));
    post({ kind: 'done', id: 'a', done: true });
    await pass(1_000);
    expect(sent).toEqual([add, typing('S'), { kind: 'done', id: 'a', done: true }]);
    expect(waiting()).toEqual([]);
  });

  it('is of a field the latest words, however fast they are typed', async () => {
    const { post, pass, sent } = open();
    const letters = Array.from('Slow answers', (_, index) => 'Slow answers'.slice(0, index + 1));
    for (const text of letters) {
      post(typing(text));
      await pass(30);
    }
    await pass(1_000);
    expect(sent.at(-1)).toEqual(typing('Slow answers'));
    expect(sent.length).toBeLessThan(7);
  });

  it('keeps the words of each field', async () => {
    const { post, pass, sent } = open();
    post(add);
    post(typing('Slow'));
    post(typing('Ida', 'owner'));
    post(typing('Slow answers'));
    await pass(1_000);
    expect(sent).toEqual([add, typing('Ida', 'owner'), typing('Slow answers')]);
  });

  it.each(['failed', 'locked'] as const)('waits until it is kept where it %s, and says why once', async (code) => {
    const { post, pass, sent, failures, waiting, fail } = open();
    fail(code);
    post(typing('Slow'));
    await pass(10_000);
    expect(waiting()).toEqual([typing('Slow')]);
    expect(failures).toHaveLength(1);
    fail(null);
    await pass(2_100);
    expect(waiting()).toEqual([]);
    expect(sent.at(-1)).toEqual(typing('Slow'));
  });

  it('waits with what was set aside, too', async () => {
    const { post, pass, waiting, fail } = open();
    const aside: MeetingCommand = { kind: 'setAside', proposal: 'overdue', aside: true };
    fail('locked');
    post(aside);
    await pass(10_000);
    expect(waiting()).toEqual([aside]);
  });

  it('is not begun or ended later, when nobody asks for it any more', async () => {
    const { post, pass, sent, failures, waiting, fail } = open();
    fail('locked');
    post({ kind: 'start' });
    await pass(10_000);
    expect(sent).toHaveLength(1);
    expect(failures).toMatchObject([{ code: 'locked' }]);
    expect(waiting()).toEqual([]);
  });

  it('gives up what is refused for good, says so, and goes on with the rest', async () => {
    const { post, pass, sent, failures, fail } = open();
    fail('refused');
    post(add);
    await pass(30);
    fail(null);
    post(typing('Slow'));
    await pass(1_000);
    expect(failures).toMatchObject([{ code: 'refused' }]);
    expect(sent).toEqual([add, typing('Slow')]);
  });
});
