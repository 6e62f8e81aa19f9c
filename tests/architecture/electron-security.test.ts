/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security) as far as the source itself
 * can be asked. What shows only in a running app is in tests/e2e/desktop/security.spec.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/core/renderer-files.ts';
import { projectRoot, sourceFiles } from './imports.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const filesWith = (pattern: RegExp, folders: readonly string[]): readonly string[] =>
  sourceFiles(folders).filter((file) => pattern.test(read(file)));

const security = read('electron/shell/window-security.ts');
const main = read('electron/main.ts');

describe('Electron security', () => {
  it('1: the page and all it loads come from the app itself', () => {
    expect(read('renderer/index.html')).not.toMatch(/https?:/);
    expect(filesWith(/\.loadURL\((?!wallUrl)|\.loadFile\(/, ['electron'])).toEqual([]);
  });

  it.each([
    ['2: no Node in pages', 'nodeIntegration: false'],
    ['3: the preload script keeps its own world', 'contextIsolation: true'],
    ['4: pages are sandboxed', 'sandbox: true'],
    ['6: web security stays on', 'webSecurity: true'],
    ['11: there are no webviews', 'webviewTag: false'],
  ])('%s', (_, preference) => {
    expect(security).toContain(`  ${preference},`);
  });

  it('2 to 11 hold for every window: there is one place that opens them', () => {
    expect(filesWith(/new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\(/, ['electron'])).toEqual([
      'electron/shell/wall-window.ts',
    ]);
    expect(read('electron/shell/wall-window.ts')).toContain('webPreferences: { ...securePreferences, preload }');
  });

  it('5: every permission is denied', () => {
    expect(security).toContain(
      'session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));',
    );
    expect(security).toContain('session.setPermissionCheckHandler(() => false);');
    expect(security).toContain('session.setDevicePermissionHandler(() => false);');
    expect(main).toContain('secureSession(session.defaultSession);');
  });

  it('7: the content security policy lets in nothing inline and nothing foreign', () => {
    expect(contentSecurityPolicy()).not.toMatch(/unsafe|https?:|\*/);
  });

  it('8, 9, 10: no insecure content, no experimental features, no blink features', () => {
    const risky = /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|disable-web-security/;
    expect(filesWith(risky, ['electron'])).toEqual([]);
  });

  it.each(['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'])('12, 13: %s', (event) => {
    expect(security).toContain(`contents.on('${event}', (event) => event.preventDefault());`);
    expect(main).toContain('secureAllContents();');
  });

  it('14: no page opens a window', () => {
    expect(security).toContain("contents.setWindowOpenHandler(() => ({ action: 'deny' }));");
  });

  it('15: nothing is handed to other programs to open', () => {
    expect(filesWith(/openExternal|openPath|showItemInFolder/, ['electron'])).toEqual([]);
  });

  it('16: Electron is current and of one exact version', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({
      devDependencies: { electron: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
  });

  it('17: messages are heard in one file, which asks who sends them', () => {
    expect(filesWith(/ipcMain\b/, ['electron'])).toEqual(['electron/shell/ipc.ts']);
    const ipc = read('electron/shell/ipc.ts');
    const heard = ipc.match(/ipcMain\.(handle|on|once|handleOnce)\(/g) ?? [];
    const checked = ipc.match(/const client = trustedClient\(event\);/g) ?? [];
    expect(checked).toHaveLength(heard.length);
  });

  it('18: pages have a protocol of their own', () => {
    expect(filesWith(/['"`]file:\/\//, ['electron', 'renderer', 'shared'])).toEqual([]);
  });

  it('19: the fuses that an installer does not need are blown', () => {
    const fuses = read('electron-builder.yml');
    for (const off of [
      'runAsNode',
      'enableNodeOptionsEnvironmentVariable',
      'enableNodeCliInspectArguments',
      'grantFileProtocolExtraPrivileges',
    ]) {
      expect(fuses).toContain(`  ${off}: false\n`);
    }
    for (const on of ['enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar', 'enableCookieEncryption']) {
      expect(fuses).toContain(`  ${on}: true\n`);
    }
  });

  it('20: pages get two functions of ours and nothing of Electron', () => {
    const preload = read('electron/preload.ts');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).not.toMatch(/ipcRenderer[,}]|: ipcRenderer\s*[,;}]/);
  });
});
