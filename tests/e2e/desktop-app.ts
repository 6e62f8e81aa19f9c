import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';

export type DesktopApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page's console reported as an error. */
  readonly errors: readonly string[];
};

export type OpenDesktop = (args?: readonly string[], environment?: Environment) => Promise<DesktopApp>;

/** Variables on top of those of this process. */
type Environment = Readonly<Record<string, string>>;

/** Opens the desktop app. Whoever does closes it. */
export async function launchDesktop(
  profile: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<DesktopApp> {
  const app = await _electron.launch({
    args: ['--no-sandbox', '--disable-gpu', projectRoot, '--profile', profile, ...args],
    env: { ...(process.env as Environment), ...environment },
  });
  const errors: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return { app, page, errors };
}

/** Tests that open the desktop app on a profile of their own. */
export const test = base.extend<{ profile: string; openDesktop: OpenDesktop; desktop: DesktopApp }>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'tandem-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true });
  },
  openDesktop: async ({ profile }, use) => {
    const opened: ElectronApplication[] = [];
    await use(async (args = ['--windowed'], environment = {}) => {
      const desktop = await launchDesktop(profile, args, environment);
      opened.push(desktop.app);
      return desktop;
    });
    for (const app of opened) await app.close();
  },
  desktop: async ({ openDesktop }, use) => use(await openDesktop()),
});

export { expect } from '@playwright/test';
