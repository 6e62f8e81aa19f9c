import { expect, it } from 'vitest';
import { photoFile } from '../../../shared/domain/photo-file.ts';

it.each([
  ['ida.jpg', 'ida.jpg'],
  [' Ida Berg.PNG ', 'Ida Berg.PNG'],
  ['älg.webp', 'älg.webp'],
  ['a.b.jpeg', 'a.b.jpeg'],
  [null, null],
  ['', null],
  ['ida', null],
  ['ida.svg', null],
  ['.jpg', null],
  ['..jpg', null],
  ['../ida.jpg', null],
  ['photos/ida.jpg', null],
  [String.raw`photos\ida.jpg`, null],
  ['https://crm.example/ida.jpg', null],
  ['c:ida.jpg', null],
  ['i\nda.jpg', null],
  [`${'a'.repeat(250)}.jpg`, null],
])('of %j the picture is %j', (photo, file) => {
  expect(photoFile(photo)).toBe(file);
});
