import { describe, expect, it } from 'vitest';
import { type Display, placeChanges, wallPlaces } from '../../../electron/shell/display-placement.ts';

const display = (id: number, x: number, width = 1920, height = 1080): Display => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 40, width, height: height - 40 },
});

describe('the places of walls', () => {
  it('fill every display, the primary one first', () => {
    const places = wallPlaces([display(1, 0), display(2, 1920, 3840, 2160)], 2, false);
    expect(places).toEqual([
      { displayId: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 }, fullScreen: true },
      { displayId: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 }, fullScreen: true },
    ]);
  });

  it('are one for displays that show the same', () => {
    expect(wallPlaces([display(1, 0), display(2, 0)], 1, false)).toHaveLength(1);
  });

  it('are one window in the middle of the primary display when windowed', () => {
    expect(wallPlaces([display(1, 0), display(2, 1920)], 2, true)).toEqual([
      { displayId: 2, bounds: { x: 2240, y: 200, width: 1280, height: 720 }, fullScreen: false },
    ]);
  });

  it('shrink a window to a small display and keep its shape', () => {
    expect(wallPlaces([display(1, 0, 640, 400)], 1, true)[0]?.bounds).toMatchObject({ width: 640, height: 360 });
  });
});

describe('when displays change', () => {
  const one = wallPlaces([display(1, 0)], 1, false);
  const both = wallPlaces([display(1, 0), display(2, 1920)], 1, false);

  it('a wall opens on a display that is plugged in', () => {
    const changes = placeChanges(one, both);
    expect(changes.open.map((place) => place.displayId)).toEqual([2]);
    expect([changes.move, changes.close]).toEqual([[], []]);
  });

  it('the wall of a display that is unplugged closes', () => {
    expect(placeChanges(both, one)).toEqual({ open: [], move: [], close: [2] });
  });

  it('a wall follows its display to another size', () => {
    const larger = wallPlaces([display(1, 0, 3840, 2160)], 1, false);
    expect(placeChanges(one, larger)).toEqual({ open: [], move: larger, close: [] });
  });

  it('the last wall stays open while there is no display at all', () => {
    expect(placeChanges(one, [])).toEqual({ open: [], move: [], close: [] });
  });

  it('nothing happens where nothing changed', () => {
    expect(placeChanges(both, both)).toEqual({ open: [], move: [], close: [] });
  });
});
