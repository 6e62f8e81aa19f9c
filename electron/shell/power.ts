import { powerMonitor, powerSaveBlocker } from 'electron/main';

/** Keeps displays awake for as long as the app runs, and says when they may have been dark all the same. */
export function keepAwake(onAwake: () => void): void {
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('resume', onAwake);
  powerMonitor.on('unlock-screen', onAwake);
}
