import { expect, it } from 'vitest';
import { uniqueKeys } from '../../../renderer/ui/unique-keys.ts';

it('tells names that are alike apart, and stays the same for the same list', () => {
  const keys = uniqueKeys(['Spring', 'Autumn', 'Spring']);
  expect(keys).toEqual(['Spring 1', 'Autumn 1', 'Spring 2']);
  expect(uniqueKeys(['Spring', 'Autumn', 'Spring'])).toEqual(keys);
});
