import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../electron/launch/browser.ts';

export default defineConfig({
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results/e2e',
  // One picture for every system: the typeface comes with the app. None is ever written unasked.
  snapshotPathTemplate: 'looks/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'electron', testDir: './desktop' },
    {
      name: 'chromium',
      testDir: './browser',
      use: {
        viewport: { width: 1920, height: 1080 },
        launchOptions: { executablePath: findBrowser() ?? 'chromium', args: ['--no-sandbox', '--disable-gpu'] },
      },
    },
  ],
});
