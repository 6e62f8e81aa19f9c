import { describe, expect, it } from 'vitest';
import { lookAttributes } from '../../../shared/domain/look-attributes.ts';
import { buildLook } from '../../builders/wall-state.ts';

describe('the look on the root of a page', () => {
  it('is what the config says', () => {
    expect(lookAttributes(buildLook({ theme: 'light', distance: 'far' }))).toEqual({
      'data-theme': 'light',
      'data-contrast': 'normal',
      'data-distance': 'far',
      'data-motion': 'full',
    });
  });

  it('has less motion and more contrast where the system asks for it', () => {
    expect(lookAttributes(buildLook(), { lessMotion: true, moreContrast: true })).toMatchObject({
      'data-contrast': 'high',
      'data-motion': 'reduced',
    });
  });

  it('keeps what the config asks for where the system does not', () => {
    const look = buildLook({ motion: 'reduced', contrast: 'high' });
    expect(lookAttributes(look, { lessMotion: false, moreContrast: false })).toMatchObject({
      'data-contrast': 'high',
      'data-motion': 'reduced',
    });
  });
});
