/** What a page of the wall may ask its host for by a URL: the same for the app's own protocol and for browsers. */
import { lookAttributes } from '../../shared/domain/look-attributes.ts';
import type { AppCore } from './app-core.ts';
import { loadRendererFile, type RendererFile } from './renderer-files.ts';

/** The file that a URL's path names; undefined where there is none. `connect` is what its page may talk to. */
export type WallFiles = (urlPath: string, connect?: readonly string[]) => Promise<RendererFile | undefined>;

/** @param folder the built renderer. */
export function createWallFiles(folder: string, { look }: Pick<AppCore, 'look'>): WallFiles {
  return (urlPath, connect) => loadRendererFile(folder, urlPath, connect, lookAttributes(look()));
}
