/** `npm run pin`: asks for a PIN and prints what a config keeps of it. */
import { type Keyboard, openHiddenInput } from '../core/hidden-input.ts';
import { hashPin } from '../core/pin-hash.ts';
import type { Streams } from './streams.ts';

const form = /^\d{4,12}$/;

/**
 * Asks twice and prints the lines for the config; says why where it can't. Questions go to the stream of complaints, so that
 * the lines can be sent on.
 */
export async function askPin(keyboard: Keyboard, { say, complain }: Streams): Promise<number> {
  const input = openHiddenInput(keyboard, complain);
  try {
    const pin = await input.ask('The PIN, four to twelve digits (they are not shown):');
    if (!form.test(pin)) {
      complain('A PIN has four to twelve digits, and nothing else.');
      return 1;
    }
    if ((await input.ask('Once more:')) !== pin) {
      complain('These were two different PINs.');
      return 1;
    }
    say(`"pin": { "hash": "${await hashPin(pin)}" }`);
    if (keyboard.isTTY)
      complain('Put this line into the config. "minutes" beside "hash" says how long it opens for, 10 if left out.');
    return 0;
  } finally {
    input.close();
  }
}
