/** The same boards in other looks: on white, in the strongest colours, for whoever stands far away or near. */
import type { Look } from '../../../shared/config/look.ts';
import { buildLook } from '../../builders/wall-state.ts';
import type { Scene } from '../scene.ts';

const looks: Readonly<Record<string, Partial<Look>>> = {
  light: { theme: 'light' },
  contrast: { contrast: 'high' },
  'light-contrast': { theme: 'light', contrast: 'high' },
  far: { distance: 'far' },
  near: { distance: 'near' },
};

const statesWorn: ReadonlySet<string> = new Set(['good']);
/** Larger words meet longer names as well. */
const statesFar: ReadonlySet<string> = new Set(['good', 'huge', 'stale', 'german']);

/** What stands beside the boards and is worn as they are. */
const beside: ReadonlySet<string> = new Set([
  'weekly-meeting.idle',
  'celebration.one',
  'explain.goal',
  'help',
  'pin.typed',
]);

/** Each board's good day in every look, and its hardest days from afar. */
export function lookScenes(scenes: readonly Scene[]): readonly Scene[] {
  return scenes.flatMap((scene) => {
    const state = scene.name.split('.')[1] ?? '';
    return Object.entries(looks)
      .filter(([name]) => beside.has(scene.name) || (name === 'far' ? statesFar : statesWorn).has(state))
      .map(([name, look]) => worn(scene, name, look));
  });
}

function worn(scene: Scene, name: string, look: Partial<Look>): Scene {
  return { ...scene, name: `${scene.name}.${name}`, wall: scene.wall && { ...scene.wall, look: buildLook(look) } };
}
