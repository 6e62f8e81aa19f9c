/** What a page of the wall may ask its host for by a URL: the same for the app's own protocol and for browsers. */
import { lookAttributes } from '../../shared/domain/look-attributes.ts';
import type { AppCore } from './app-core.ts';
import { fileHeaders, loadRendererFile, type RendererFile } from './renderer-files.ts';

/** The file that a URL's path names; undefined where there is none. `connect` is what its page may talk to. */
export type WallFiles = (urlPath: string, connect?: readonly string[]) => Promise<RendererFile | undefined>;

const mediaFolder = '/media/';

/** @param folder the built renderer. */
export function createWallFiles(folder: string, { look, picture }: Pick<AppCore, 'look' | 'picture'>): WallFiles {
  return async (urlPath, connect) => {
    if (!urlPath.startsWith(mediaFolder)) return loadRendererFile(folder, urlPath, connect, lookAttributes(look()));
    const name = decoded(urlPath.slice(mediaFolder.length));
    const found = name === undefined ? undefined : await picture(name);
    return found && { body: found.body, headers: fileHeaders(found.contentType, connect) };
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
