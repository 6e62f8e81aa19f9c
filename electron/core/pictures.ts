/**
 * Pictures that a config or a person's record names, read from the folder of the config alone. What is asked for comes from a
 * screen, and what is named from a file or a CRM, so neither is trusted: no path leads out of the folder, not by a link
 * either, and what is no picture by its own first bytes is not sent.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PictureFault } from '../../shared/domain/picture-fault.ts';

export type Picture = { readonly body: Buffer; readonly contentType: string };
export type LoadedPicture =
  { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly fault: PictureFault };

export const largestPictureBytes = 5 * 1024 * 1024;

/** Beside the config, or in the folder of pictures there. */
const folders = ['.', 'pictures'];

/** A picture by its name, a plain one. Never throws: whatever is wrong with it is a fault. */
export async function loadPicture(folder: string, name: string): Promise<LoadedPicture> {
  if (!isPlainName(name)) return { ok: false, fault: 'missing' };
  for (const place of folders) {
    const path = await containedFile(folder, join(folder, place, name));
    if (path !== undefined) return readPicture(path);
  }
  return { ok: false, fault: 'missing' };
}

function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[/\\:\p{Cc}]/u.test(name);
}

/** The file itself, whatever links lead to it; undefined where it is none or lies outside of the folder. */
async function containedFile(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    return real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : undefined;
  } catch {
    return undefined;
  }
}

async function readPicture(path: string): Promise<LoadedPicture> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { ok: false, fault: 'missing' };
    if (found.size > largestPictureBytes) return { ok: false, fault: 'tooLarge' };
    const body = await readFile(path);
    // It may have grown since it was looked at.
    if (body.length > largestPictureBytes) return { ok: false, fault: 'tooLarge' };
    const contentType = contentTypeOf(body);
    if (contentType === undefined) return { ok: false, fault: 'noPicture' };
    return { ok: true, picture: { body, contentType } };
  } catch {
    return { ok: false, fault: 'missing' };
  }
}

/** By what every file of its kind begins with; its name says nothing. */
function contentTypeOf(body: Buffer): string | undefined {
  if (body.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (body.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  const isWebp = body.toString('latin1', 0, 4) === 'RIFF' && body.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'image/webp' : undefined;
}
