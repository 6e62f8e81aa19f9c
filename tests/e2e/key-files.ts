import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { plantedKey } from './web-sources.ts';

/** Files of the profile that hold the key in any form it could be kept in by mistake. */
export function filesHoldingKey(folder: string): readonly string[] {
  const forms = [
    plantedKey,
    Buffer.from(plantedKey).toString('base64').replaceAll('=', ''),
    encodeURIComponent(plantedKey),
  ];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    const text = readFileSync(path, 'latin1');
    return forms.some((form) => text.includes(form));
  });
}
