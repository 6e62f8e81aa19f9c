/** `npm run pin`: asks for a PIN and prints what a config keeps of it. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { hashPin } from '../core/pin-hash.ts';
import type { Streams } from './streams.ts';

export type Keyboard = NodeJS.ReadableStream & { readonly isTTY?: boolean };

const form = /^\d{4,12}$/;

/**
 * Asks twice and prints the lines for the config; says why where it can't. What is typed is shown nowhere: a terminal echoes only
 * what this process writes, and that is nothing. Questions go to the stream of complaints, so that the lines can be sent on.
 */
export async function askPin(keyboard: Keyboard, { say, complain }: Streams): Promise<number> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: keyboard, output: nowhere, terminal: keyboard.isTTY === true });
  const typed = lines[Symbol.asyncIterator]();
  const askFor = async (question: string): Promise<string> => {
    if (keyboard.isTTY) complain(question);
    const { value } = await typed.next();
    return value ?? '';
  };
  try {
    const pin = await askFor('The PIN, four to twelve digits (they are not shown):');
    if (!form.test(pin)) {
      complain('A PIN has four to twelve digits, and nothing else.');
      return 1;
    }
    if ((await askFor('Once more:')) !== pin) {
      complain('These were two different PINs.');
      return 1;
    }
    say(`"pin": { "hash": "${await hashPin(pin)}" }`);
    if (keyboard.isTTY)
      complain('Put this line into the config. "minutes" beside "hash" says how long it opens for, 10 if left out.');
    return 0;
  } finally {
    lines.close();
  }
}
