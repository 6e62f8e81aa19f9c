import { describe, expect, it } from 'vitest';
import { wallTermsOf } from '../../../electron/core/wall-from-config.ts';
import type { BoardConfig } from '../../../shared/config/boards.ts';
import type { PrivacyMode } from '../../../shared/config/privacy.ts';
import { blankSnapshot } from '../../../shared/domain/blank-snapshot.ts';
import { aConfig } from '../../builders/config.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';

const boards: BoardConfig[] = [
  { kind: 'wins', seconds: 20 },
  { kind: 'weekly-meeting', seconds: 20 },
];
const ownBoard: BoardConfig = { kind: 'weekly-meeting', seconds: 20 };

/** Which boards a wall for `mode` has something to show on. */
function shownTo(mode: PrivacyMode, more: object = {}): readonly boolean[] {
  const config = { ...aConfig(more), boards };
  const { playlist } = wallTermsOf({ config, configDir: '.', problem: null, locale: 'en' }, buildSnapshot(), {
    added: [],
    mode: () => mode,
  });
  return playlist.boards.map((_, index) => playlist.hasContent(index));
}

describe('the boards of a wall', () => {
  it.each([
    ['team', [true, true]],
    ['visitors', [true, false]],
    ['public', [true, false]],
  ] as const)('for %s: the meeting is the team’s own', (mode, shown) => {
    expect(shownTo(mode)).toEqual(shown);
  });

  it('leave the meeting out for a team that may not see names', () => {
    expect(shownTo('team', { privacy: { team: { names: 'initials' } } })).toEqual([true, false]);
  });

  it('are those of the config, then what was added', () => {
    const loaded = {
      config: { ...aConfig(), boards: boards.slice(0, 1) },
      configDir: '.',
      problem: null,
      locale: 'en',
    };
    const { playlist } = wallTermsOf(loaded, buildSnapshot(), { added: [ownBoard], mode: () => 'team' });
    expect(playlist.boards.map(({ kind }) => kind)).toEqual(['wins', 'weekly-meeting']);
  });

  it.each([
    ['team', [true, true]],
    ['visitors', [false, true]],
    ['public', [false, true]],
  ] as const)('for %s: an announcement to the team is for nobody else', (mode, forThem) => {
    const announcement = { kind: 'announcement', headline: 'Cake', seconds: 20 } as const;
    const config = {
      ...aConfig(),
      boards: [{ ...announcement, audience: 'team' } as const, { ...announcement, audience: 'everybody' } as const],
    };
    const loaded = { config, configDir: '.', problem: null, locale: 'en' };
    const { playlist } = wallTermsOf(loaded, buildSnapshot(), { added: [], mode: () => mode });
    expect(playlist.boards.map((_, index) => playlist.isForThem(index))).toEqual(forThem);
  });

  it('have nothing to show while nothing has ever loaded, but for what was typed', () => {
    const announcement = { kind: 'announcement', headline: 'Cake', audience: 'everybody', seconds: 20 } as const;
    const loaded = { config: { ...aConfig(), boards: [announcement] }, configDir: '.', problem: null, locale: 'en' };
    const { playlist } = wallTermsOf(loaded, blankSnapshot([], 0), { added: [announcement], mode: () => 'team' });
    expect([playlist.hasContent(0), playlist.hasContent(1)]).toEqual([false, true]);
  });
});
