/**
 * What was asked of the meeting and is not answered yet, in its order. What is typed waits here until it is kept: over a
 * connection that is away, behind a lock that has closed meanwhile.
 */
import type { MeetingCommand } from '../shared/bridge/contract.ts';
import type { Failure, Result } from '../shared/bridge/result.ts';

export type MeetingOutbox = { readonly post: (command: MeetingCommand) => void };

export type MeetingOutboxParts = {
  readonly ask: (command: MeetingCommand) => Promise<Result<unknown>>;
  readonly after: (ms: number, callback: () => void) => void;
  /** What is still waiting, each time that changes. */
  readonly onWaiting: (commands: readonly MeetingCommand[]) => void;
  readonly onFailure: (failure: Failure) => void;
};

/** Letters come faster than a station lets anybody ask: of a field only its latest words are sent. */
const gapMs = 120;
const tryAgainMs = 2_000;

export function createMeetingOutbox({ ask, after, onWaiting, onFailure }: MeetingOutboxParts): MeetingOutbox {
  let waiting: readonly MeetingCommand[] = [];
  let busy = false;
  /** A lock is said once, not with each try. */
  let hasFailed = false;

  const keep = (commands: readonly MeetingCommand[]): void => {
    waiting = commands;
    onWaiting(waiting);
  };

  const send = async (): Promise<void> => {
    const [first] = waiting;
    if (!first) return;
    busy = true;
    const result = await ask(first);
    const isLater = !result.ok && isKept(first) && (result.error.code === 'failed' || result.error.code === 'locked');
    if (!result.ok && !hasFailed) onFailure(result.error);
    hasFailed = isLater;
    if (!isLater) keep(waiting.slice(1));
    after(isLater ? tryAgainMs : gapMs, () => {
      busy = false;
      void send();
    });
  };

  return {
    post: (command) => {
      // The first of the list may be on its way.
      const [first, ...rest] = waiting;
      const others = first && busy ? [first, ...rest.filter((one) => !replaces(command, one))] : waiting;
      keep([...others, command]);
      if (!busy) void send();
    },
  };
}

/** Whether it holds what somebody typed or decided. All else is asked for at a moment, and not for later. */
function isKept({ kind }: MeetingCommand): boolean {
  return kind === 'add' || kind === 'type' || kind === 'done' || kind === 'setAside';
}

function replaces(command: MeetingCommand, former: MeetingCommand): boolean {
  return (
    command.kind === 'type' && former.kind === 'type' && command.id === former.id && command.field === former.field
  );
}
