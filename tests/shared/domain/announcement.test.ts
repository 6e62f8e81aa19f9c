import { describe, expect, it } from 'vitest';
import { announcementBoard, standingAnnouncement, typedAnnouncement } from '../../../shared/domain/announcement.ts';
import { instant, minute } from '../../builders/instant.ts';

const config = { minutes: 60, public: false };
const now = instant('2026-11-20T14:30');
const cake = { headline: 'Cake in the kitchen', until: now + 60 * minute };

describe('what somebody types', () => {
  it('stays for as long as the config says', () => {
    expect(typedAnnouncement('  Cake in \n the kitchen ', config, now)).toEqual(cake);
  });

  it('takes off the one on the wall where it is empty', () => {
    expect(typedAnnouncement(' \n ', config, now)).toBeNull();
  });

  it('is cut where no wall could show more', () => {
    expect(typedAnnouncement('a'.repeat(500), config, now)?.headline).toHaveLength(120);
  });
});

describe('an announcement on the wall', () => {
  it('stands until its time is up', () => {
    expect(standingAnnouncement(cake, config, cake.until - 1)).toBe(cake);
    expect(standingAnnouncement(cake, config, cake.until)).toBeNull();
    expect(standingAnnouncement(null, config, now)).toBeNull();
  });

  it('gets no more time by a clock that is set back, nor by a config that now gives less', () => {
    const yesterday = instant('2026-11-19T14:30');
    expect(standingAnnouncement(cake, config, yesterday)).toEqual({ ...cake, until: yesterday + 60 * minute });
    expect(standingAnnouncement(cake, { ...config, minutes: 5 }, now)).toEqual({ ...cake, until: now + 5 * minute });
  });

  it('is for the team, and for others only where the config says so', () => {
    expect(announcementBoard(cake, config, 'team')).toMatchObject({ headline: cake.headline, audience: 'team' });
    expect(announcementBoard(cake, config, 'visitors')).toBeNull();
    expect(announcementBoard(cake, config, 'public')).toBeNull();
    expect(announcementBoard(cake, { ...config, public: true }, 'public')).toMatchObject({ audience: 'everybody' });
  });
});
