/** Where walls go. Pure: displays in, places out. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Display = { readonly id: number; readonly bounds: Rectangle; readonly workArea: Rectangle };

export type WallPlace = { readonly displayId: number; readonly bounds: Rectangle; readonly fullScreen: boolean };

/** A full-screen wall on each display, the primary one first, or one window in the middle of the primary display. */
export function wallPlaces(displays: readonly Display[], primaryId: number, windowed: boolean): readonly WallPlace[] {
  const inOrder = [...displays].sort((a, b) => Number(b.id === primaryId) - Number(a.id === primaryId));
  if (windowed) {
    return inOrder.slice(0, 1).map(({ id, workArea }) => ({
      displayId: id,
      bounds: centred(workArea, 1280, 720),
      fullScreen: false,
    }));
  }
  return inOrder
    .filter(({ bounds }, index) => inOrder.findIndex((other) => isSame(other.bounds, bounds)) === index)
    .map(({ id, bounds }) => ({ displayId: id, bounds, fullScreen: true }));
}

export type PlaceChanges = {
  readonly open: readonly WallPlace[];
  readonly move: readonly WallPlace[];
  /** The displays whose wall goes. */
  readonly close: readonly number[];
};

/** What leads from the open walls to the wanted ones. */
export function placeChanges(open: readonly WallPlace[], wanted: readonly WallPlace[]): PlaceChanges {
  // With the last display unplugged there is no better place, and closing the last window would end the app.
  if (wanted.length === 0) return { open: [], move: [], close: [] };
  const openOn = (displayId: number) => open.find((place) => place.displayId === displayId);
  return {
    open: wanted.filter(({ displayId }) => !openOn(displayId)),
    move: wanted.filter(({ displayId, bounds }) => {
      const now = openOn(displayId);
      return now !== undefined && !isSame(now.bounds, bounds);
    }),
    close: open.map(({ displayId }) => displayId).filter((id) => !wanted.some(({ displayId }) => displayId === id)),
  };
}

function centred(area: Rectangle, width: number, height: number): Rectangle {
  const shrink = Math.min(1, area.width / width, area.height / height);
  const [w, h] = [Math.floor(width * shrink), Math.floor(height * shrink)];
  return {
    x: area.x + Math.floor((area.width - w) / 2),
    y: area.y + Math.floor((area.height - h) / 2),
    width: w,
    height: h,
  };
}

function isSame(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
