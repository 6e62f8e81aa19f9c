import { describe, expect, it } from 'vitest';
import { createAudience } from '../../../electron/core/audience.ts';
import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import { type PrivacyConfig, privacySchema } from '../../../shared/config/privacy.ts';
import { instant, minute } from '../../builders/instant.ts';
import { buildIdleMeeting, buildItemView, buildRunningMeeting } from '../../builders/meeting.ts';
import { buildSnapshot } from '../../builders/snapshot.ts';
import { buildCelebration, buildWall } from '../../builders/wall-state.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';

const snapshot = buildSnapshot();
const wall = buildWall(0, { celebration: buildCelebration() });
const promise = buildItemView({ problem: 'Northwind waits too long', owner: 'Amira' });
const meeting = buildIdleMeeting({ promises: [promise] });

/** A screen that looks from the first moment on, at this time in Berlin. */
function look(privacy: Partial<PrivacyConfig> = {}, at = '2026-11-20T12:00') {
  const clock = createFakeClock(instant(at));
  const termsOf = (config: Partial<PrivacyConfig>) => ({
    privacy: privacySchema.parse(config),
    zone: 'Europe/Berlin',
    holdMs: 10 * minute,
  });
  const audience = createAudience({ snapshot, wall, meeting }, termsOf(privacy), clock, () => {});
  const events: BridgeEvent[] = [];
  audience.subscribe((event) => events.push(event));
  const modes = () => events.flatMap((event) => (event.name === 'snapshot' ? [event.payload.privacy] : []));
  return { audience, clock, events, modes, termsOf };
}

const telling = /Northwind|Amira|Haddad|Jonas|Weber|Hallstein|2840000|41238000|crm:/;
const evening = { days: ['fri'] as const, from: '18:00', until: '18:30', mode: 'visitors' as const };
const schedule: PrivacyConfig['schedule'] = [{ ...evening, days: [...evening.days] }];

describe('the audience', () => {
  it('of a team sees everything', () => {
    const { events } = look();
    expect(events).toEqual([
      { name: 'snapshot', payload: snapshot },
      { name: 'wall', payload: wall },
      { name: 'meeting', payload: meeting },
    ]);
  });

  it.each(['visitors', 'public'] as const)('of %s sees nothing that is not for them, in whatever order', (mode) => {
    const { audience, events } = look({ mode });
    audience.showWall(buildWall(1, { celebration: buildCelebration() }));
    audience.showSnapshot(buildSnapshot({ company: 'Renamed' }));
    audience.showMeeting(buildRunningMeeting({ promises: [promise], items: [promise] }));
    expect(events.map(({ name }) => name)).toEqual(['snapshot', 'wall', 'meeting', 'wall', 'snapshot', 'meeting']);
    expect(JSON.stringify(events)).not.toMatch(telling);
  });

  it('is told anew at the very minute that the schedule turns, and back', async () => {
    const { clock, events, modes } = look({ schedule }, '2026-11-20T17:58');
    await clock.advance(2 * minute - 1);
    expect(modes()).toEqual(['team']);
    await clock.advance(1);
    expect(events.slice(3).map(({ name }) => name)).toEqual(['snapshot', 'wall', 'meeting']);
    expect(JSON.stringify(events.slice(3))).not.toMatch(telling);
    await clock.advance(30 * minute);
    expect(modes()).toEqual(['team', 'visitors', 'team']);
  });

  it('goes through the modes by key', () => {
    const { audience, modes } = look();
    for (let press = 0; press < 3; press += 1) audience.choosePrivacy();
    expect(modes()).toEqual(['team', 'visitors', 'public', 'team']);
  });

  it('sees more for the time of a hold only', async () => {
    const { audience, clock, modes } = look({ mode: 'visitors' }, '2026-11-20T12:00:30');
    audience.choosePrivacy('team');
    await clock.advance(10 * minute - 1);
    expect(modes()).toEqual(['visitors', 'team']);
    await clock.advance(1);
    expect(modes()).toEqual(['visitors', 'team', 'visitors']);
  });

  it('sees less until somebody takes it back', async () => {
    const { audience, clock, modes } = look();
    audience.choosePrivacy('visitors');
    await clock.advance(24 * 60 * minute);
    expect(modes()).toEqual(['team', 'visitors']);
    audience.choosePrivacy('team');
    expect(modes()).toEqual(['team', 'visitors', 'team']);
  });

  it('is told anew when the config hides other things, and not when it hides the same', () => {
    const { audience, modes, termsOf, events } = look();
    audience.use(termsOf({}));
    expect(modes()).toEqual(['team']);
    audience.use(termsOf({ team: { names: 'initials', customers: 'hidden', amounts: 'rounded' } }));
    expect(modes()).toEqual(['team', 'team']);
    expect(JSON.stringify(events.slice(3))).not.toMatch(telling);
  });

  it('has its newcomers told what may be seen now', () => {
    const { audience } = look();
    audience.choosePrivacy('public');
    const late: BridgeEvent[] = [];
    audience.subscribe((event) => late.push(event));
    expect(late).toHaveLength(3);
    expect(JSON.stringify(late)).not.toMatch(telling);
  });

  it('is told nothing more by a clock that has stopped', async () => {
    const { audience, clock, modes } = look({ schedule }, '2026-11-20T17:58');
    audience.stop();
    await clock.advance(5 * minute);
    expect(modes()).toEqual(['team']);
  });
});
