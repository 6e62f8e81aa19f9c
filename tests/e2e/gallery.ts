/**
 * Takes a picture of every scene at every size, and writes one page to look through them:
 * `npm run gallery -- [FOLDER] [part of a scene's name] [part of WIDTHxHEIGHT]`. It builds the renderer first, so that the
 * pictures show the code as it is.
 */
import { chromium } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../../electron/launch/browser.ts';
import { galleryIndex, type Picture } from './gallery-index.ts';
import { paperInTheAir } from './confetti-seen.ts';
import { resizeScene, serveRenderer } from './renderer-page.ts';
import { openSceneScreen } from './scene-screen.ts';
import { scenes, sizes } from './scenes.ts';

const [folder = 'gallery', part = '', only = ''] = process.argv.slice(2);
const outDir = resolve(folder, '.renderer');

await build({
  root: fileURLToPath(new URL('../../renderer', import.meta.url)),
  plugins: [react()],
  logLevel: 'error',
  build: { target: 'chrome130', outDir, emptyOutDir: true, assetsInlineLimit: 0 },
});
await mkdir(folder, { recursive: true });
const server = await serveRenderer(outDir);
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
});
const pictures: Picture[] = [];
const page = await browser.newPage();
const screen = await openSceneScreen(page, server.url);
for (const scene of scenes.filter(({ name }) => name.includes(part))) {
  await screen.show(scene);
  await paperInTheAir(page);
  for (const size of sizes) {
    const format = `${size.width}x${size.height}`;
    if (!format.includes(only)) continue;
    await resizeScene(page, size);
    const file = `${scene.name}.${format}.png`;
    await page.screenshot({ path: join(folder, file) });
    pictures.push({ scene: scene.name, size: format, file });
  }
  for (const complaint of screen.complaints()) process.stderr.write(`${complaint}\n`);
}
await browser.close();
server.close();
await writeFile(join(folder, 'index.html'), galleryIndex(pictures));
process.stdout.write(`${pictures.length} pictures: ${join(resolve(folder), 'index.html')}\n`);
