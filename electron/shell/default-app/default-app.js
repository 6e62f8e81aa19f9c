/**
 * What a plain Electron runtime starts with: opens the app in the folder that is named on the command line, after the
 * modules named with `-r`. Stands in where a runtime comes without its own (see electron/launch/npm-runtime.ts); never
 * part of an installer.
 */
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const typed = process.argv.slice(1);
const isPreload = (index) => ['-r', '--require'].includes(typed[index]);
const preloads = typed.filter((_, index) => isPreload(index - 1));
const folder = typed.find((argument, index) => !argument.startsWith('-') && !isPreload(index - 1));
if (folder === undefined) {
  process.stderr.write('Name the folder of the app to open.\n');
  process.exit(1);
}
const appPath = resolve(folder);
const manifest = JSON.parse(readFileSync(resolve(appPath, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(appPath);
process.defaultApp = true;
for (const preload of preloads) require(resolve(preload));
await import(pathToFileURL(resolve(appPath, manifest.main)).href);
