/** The desktop app with one wall and a keyboard before it, for tests of many keys. */
import { type CDPSession, expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPin } from '../../electron/core/pin-hash.ts';
import type { ConfigDocument } from '../../shared/config/config.ts';
import { demoConfig } from '../../shared/config/demo-config.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import { type DesktopApp, launchDesktop } from './desktop-app.ts';
import { ask, wallState } from './page-bridge.ts';

export const pin = '4711';

export type KeyDesk = DesktopApp & {
  readonly press: (key: string, chord?: boolean) => Promise<void>;
  readonly wall: () => Promise<WallState>;
  readonly unlock: () => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Presses the key of a line and sees what it does; leaves the wall as it was found, as far as others mind. */
export type Effect = (desk: KeyDesk, press: () => Promise<void>, key: string) => Promise<void>;

/** The names that the browser has for keys of the key map. The others have none there and are tested without one. */
const names: Readonly<Record<string, string>> = {
  arrowright: 'ArrowRight',
  arrowleft: 'ArrowLeft',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  pagedown: 'PageDown',
  pageup: 'PageUp',
  enter: 'Enter',
  escape: 'Escape',
  backspace: 'Backspace',
  tab: 'Tab',
  'shift+tab': 'Tab',
  f11: 'F11',
  browserback: 'BrowserBack',
  channelup: 'ChannelUp',
  channeldown: 'ChannelDown',
  mediatracknext: 'MediaTrackNext',
  mediatrackprevious: 'MediaTrackPrevious',
  mediaplaypause: 'MediaPlayPause',
  mediaplay: 'MediaPlay',
  mediapause: 'MediaPause',
};

/** Whether this browser can be sent it. */
export function canBePressed(key: string): boolean {
  return key.length === 1 || key in names;
}

/** Opens the demo company's wall, locked by a PIN. */
export async function openKeyDesk(): Promise<KeyDesk> {
  const profile = await mkdtemp(join(tmpdir(), 'tandem-e2e-'));
  const configFile = join(profile, 'config.json');
  const config: ConfigDocument = {
    ...demoConfig(Date.now(), 'UTC'),
    pin: { hash: await hashPin(pin) },
    // No win of the demo's own may come between a key and what it does.
    wins: { overlaySeconds: 30 },
  };
  writeFileSync(configFile, JSON.stringify(config));
  const desktop = await launchDesktop(profile, ['--windowed', '--config', configFile]);
  const { app, page } = desktop;
  const keyboard = await page.context().newCDPSession(page);
  const wall = (): Promise<WallState> => wallState(page);
  await expect(page.getByText('Live')).toBeVisible({ timeout: 60_000 });
  return {
    ...desktop,
    wall,
    press: (key, chord = false) =>
      press(keyboard, names[key] ?? key, chord ? ctrl + shift : key.startsWith('shift+') ? shift : 0),
    unlock: async () => {
      await ask(page, 'wall.unlock', { pin });
      await expect.poll(async () => (await wall()).lock).toBe('open');
    },
    lock: async () => {
      await ask(page, 'wall.lock', {});
      await expect.poll(async () => (await wall()).lock).toBe('locked');
    },
    close: async () => {
      await app.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

const [ctrl, shift] = [2, 8];

async function press(keyboard: CDPSession, key: string, modifiers: number): Promise<void> {
  const stroke = { key, modifiers };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
}
