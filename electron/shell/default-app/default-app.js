/**
 * What a plain Electron runtime starts with: opens the app in the folder that is named on the command line. Stands in
 * where a runtime comes without its own (see electron/launch/npm-runtime.ts); never part of an installer.
 */
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
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
await import(pathToFileURL(resolve(appPath, manifest.main)).href);
