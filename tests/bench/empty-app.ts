import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least an Electron app can be: one window of the wall's size with a page that says when it has painted. */
export function writeEmptyApp(dir: string): string {
  const app = join(dir, 'empty-app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
    app.whenReady().then(() => {
      const window = new BrowserWindow({ width: 1280, height: 720, backgroundColor: '#0b0d10', webPreferences: { sandbox: true } });
      window.webContents.on('did-finish-load', async () => {
        await window.webContents.executeJavaScript('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))');
        process.stdout.write('painted\\n');
      });
      window.loadURL('data:text/html,<p>empty</p>');
    });`,
  );
  return app;
}
