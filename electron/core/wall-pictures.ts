/** The pictures of a wall: whoever asks gets those that its boards show to them now, and no others. */
import type { PrivacyMode } from '../../shared/config/privacy.ts';
import { imagesOf, namedPictures } from '../../shared/domain/named-pictures.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { WallState } from '../../shared/domain/wall.ts';
import type { LoadedConfig } from './config-store.ts';
import type { Logger } from './logger.ts';
import { loadPicture, type Picture } from './pictures.ts';

/** What screens are shown, masked for them. */
export type SeenNow = { readonly snapshot: Snapshot; readonly wall: WallState; readonly mode: PrivacyMode };

/** Answers with a picture by its name; undefined where nothing on the wall names it, or where it can't be shown. */
export function createWallPictures(
  loaded: () => LoadedConfig,
  seen: () => SeenNow,
  log: Logger,
): (name: string) => Promise<Picture | undefined> {
  const told = new Set<string>();
  return async (name) => {
    const { config, configDir } = loaded();
    const { snapshot, wall, mode } = seen();
    const boards = (config?.boards ?? []).filter(
      (board) => mode === 'team' || board.kind !== 'announcement' || board.audience === 'everybody',
    );
    if (!namedPictures({ boards, snapshot, wall }).has(name)) return undefined;
    const found = await loadPicture(configDir, name);
    if (found.ok) return found.picture;
    const portrait = config?.sources.some(({ kind }) => kind === 'demo') ? await drawnPortrait(name) : undefined;
    if (portrait) return portrait;
    // A wall asks again at each turn.
    if (!told.has(name)) log.warn('A picture can not be shown.', { name, fault: found.fault });
    told.add(name);
    return undefined;
  };
}

/** People of the demo company have no files. Loaded only where one of them is on the wall. */
async function drawnPortrait(name: string): Promise<Picture | undefined> {
  const { demoPortrait } = await import('../connectors/demo/portraits.ts');
  const body = demoPortrait(name);
  return body && { body, contentType: 'image/png' };
}

/** What has to be said of the pictures that the config itself names. */
export async function pictureProblems({ config, configDir }: LoadedConfig): Promise<readonly Problem[]> {
  const names = [...new Set(imagesOf(config?.boards ?? []))];
  const found = await Promise.all(names.map(async (name) => ({ name, loaded: await loadPicture(configDir, name) })));
  return found.flatMap(({ name, loaded }) =>
    loaded.ok ? [] : [{ code: 'pictureNotShown', params: { name, fault: loaded.fault } }],
  );
}
