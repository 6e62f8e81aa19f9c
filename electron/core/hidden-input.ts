/** Lines typed by a person that must not be seen. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export type Keyboard = NodeJS.ReadableStream & { readonly isTTY?: boolean };

export type HiddenInput = {
  /** The next line, after a question where somebody sits there to read it. Empty at the end of the input. */
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
};

/** What is typed is shown nowhere: a terminal echoes only what this process writes, and that is nothing. */
export function openHiddenInput(keyboard: Keyboard, say: (question: string) => void): HiddenInput {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: keyboard, output: nowhere, terminal: keyboard.isTTY === true });
  const typed = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      if (keyboard.isTTY) say(question);
      const { value } = await typed.next();
      return value ?? '';
    },
    close: () => lines.close(),
  };
}
