import { screen } from 'electron/main';
import { placeChanges, wallPlaces } from './display-placement.ts';
import { type WallWindow, type WallWindowParts, openWallWindow } from './wall-window.ts';

/** Displays report a change in several steps; the walls follow when it is over. */
const settlingMs = 500;

export type WallWindows = {
  readonly find: (contentsId: number) => WallWindow | undefined;
  readonly repaint: () => void;
  readonly focus: () => void;
};

/** Keeps a wall on every display, or one window, while displays come, change and go. */
export function openWallWindows(windowed: boolean, parts: WallWindowParts): WallWindows {
  const walls = new Map<number, WallWindow>();

  const arrange = (): void => {
    const wanted = wallPlaces(screen.getAllDisplays(), screen.getPrimaryDisplay().id, windowed);
    const changes = placeChanges(
      [...walls.values()].map((wall) => wall.place()),
      wanted,
    );
    for (const place of changes.open) {
      walls.set(
        place.displayId,
        openWallWindow(place, parts, () => walls.delete(place.displayId)),
      );
    }
    for (const place of changes.move) walls.get(place.displayId)?.move(place);
    for (const displayId of changes.close) walls.get(displayId)?.close();
    repaint();
  };
  const repaint = (): void => walls.forEach((wall) => wall.repaint());

  let callOff = (): void => {};
  const arrangeSoon = (): void => {
    callOff();
    callOff = parts.clock.after(settlingMs, arrange);
  };
  screen.on('display-added', arrangeSoon);
  screen.on('display-removed', arrangeSoon);
  screen.on('display-metrics-changed', arrangeSoon);
  arrange();
  return {
    find: (contentsId) => [...walls.values()].find((wall) => wall.contentsId === contentsId),
    repaint,
    focus: () => walls.values().next().value?.focus(),
  };
}
