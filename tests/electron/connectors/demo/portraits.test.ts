import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { demoPeople } from '../../../../electron/connectors/demo/people.ts';
import { encodePng, type Rgb } from '../../../../electron/connectors/demo/png.ts';
import { demoPortrait } from '../../../../electron/connectors/demo/portraits.ts';

describe('the people of the demo company', () => {
  it('all have a portrait of their own', () => {
    const portraits = demoPeople('demo:').map(({ photo = '' }) => demoPortrait(photo)?.toString('base64'));
    expect(portraits).toHaveLength(14);
    expect(portraits).not.toContain(undefined);
    expect(new Set(portraits).size).toBe(14);
  });

  it.each(['demo-p0.png', 'demo-p.png', 'demo-p1.jpg', '../demo-p1.png', 'p1.png', ''])(
    'are not to be had by %j',
    (name) => {
      expect(demoPortrait(name)).toBeUndefined();
    },
  );
});

it('a picture is a PNG with every pixel where it was asked for', () => {
  const png = encodePng(2, (column, row): Rgb => [column * 10, row * 10, 7]);
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  // Thirteen bytes of IHDR: 2 by 2, eight bits a colour, red green blue; then the check of an empty IEND.
  expect(png.subarray(8, 29).toString('hex')).toBe('0000000d4948445200000002000000020802000000');
  expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  expect([...rows]).toEqual([0, 0, 0, 7, 10, 0, 7, 0, 0, 10, 7, 10, 10, 7]);
});
