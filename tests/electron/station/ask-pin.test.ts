import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isPin } from '../../../electron/core/pin-hash.ts';
import { askPin } from '../../../electron/station/ask-pin.ts';
import { pinSchema } from '../../../shared/config/pin.ts';

/** What comes of these lines typed. */
async function typed(...lines: readonly string[]) {
  const keyboard = new PassThrough();
  const [said, complained]: [string[], string[]] = [[], []];
  const streams = { say: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
  keyboard.end(lines.map((line) => `${line}\n`).join(''));
  return { code: await askPin(keyboard, streams), said, complained };
}

describe('npm run pin', () => {
  it('prints a line that a config takes, without the PIN', async () => {
    const { code, said } = await typed('471147', '471147');
    expect(code).toBe(0);
    const { pin } = JSON.parse(`{${said.join('')}}`) as { readonly pin: unknown };
    const { hash } = pinSchema.parse(pin);
    expect(await isPin('471147', hash)).toBe(true);
    expect(said.join('')).not.toContain('471147');
  });

  it.each([
    ['a word', ['secret', 'secret'], 'A PIN has four to twelve digits, and nothing else.'],
    ['too few digits', ['471', '471'], 'A PIN has four to twelve digits, and nothing else.'],
    ['nothing', [], 'A PIN has four to twelve digits, and nothing else.'],
    ['another one the second time', ['4711', '4712'], 'These were two different PINs.'],
  ])('says in a sentence what is wrong with %s', async (_, lines, sentence) => {
    expect(await typed(...lines)).toEqual({ code: 1, said: [], complained: [sentence] });
  });
});
