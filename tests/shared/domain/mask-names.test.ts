import { describe, expect, it } from 'vitest';
import { initials, maskPerson } from '../../../shared/domain/mask-names.ts';

describe('initials', () => {
  it.each([
    ['Ida Berg', 'I. B.'],
    ['Ida', 'I.'],
    ['ida berg', 'I. B.'],
    ['  Ida   Berg  ', 'I. B.'],
    ['Ida Marie von der Berg', 'I. B.'],
    ['Berg, Ida', 'B. I.'],
    ["Anna-Lena O'Brien", 'A. O.'],
    ['Émile Zola', 'É. Z.'],
    // The accent as a character of its own.
    ['E\u0301mile Zola', 'É. Z.'],
    ['Юлия Иванова', 'Ю. И.'],
    ['王 小明', '王. 小.'],
    ['王小明', '王.'],
    ['محمد علي', 'م. ع.'],
    ['नीता शर्मा', 'नी. श.'],
    ['ida.berg@alder.example', 'I. B.'],
    ['idaberg@alder.example', 'I.'],
    ['crm-user-17', 'C.'],
    ['Ida 🎉', 'I.'],
  ])('of "%s" are "%s"', (name, short) => {
    expect(initials(name)).toBe(short);
  });

  it.each(['4711', '+49 170 1234567', '@', '🎉', '-'])('of "%s", which has no letter, are hidden', (name) => {
    expect(initials(name)).toBe('…');
  });

  it.each(['', '   '])('of nothing ("%s") are nothing', (name) => {
    expect(initials(name)).toBe('');
  });
});

describe('a person', () => {
  it.each([
    ['full', 'Ida Berg', 'North', 'Ida Berg'],
    ['initials', 'Ida Berg', 'North', 'I. B.'],
    ['team', 'Ida Berg', 'North', 'North'],
    ['team', 'Ida Berg', null, null],
    ['full', null, 'North', null],
    ['initials', null, null, null],
    ['team', null, 'North', null],
  ] as const)('by %s: %s of %s is %s', (names, name, group, shown) => {
    expect(maskPerson(name, group, names)).toBe(shown);
  });
});
