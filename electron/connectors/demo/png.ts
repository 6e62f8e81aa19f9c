/** A picture as a PNG: three bytes a pixel, no filter, one piece. See https://www.w3.org/TR/png-3/. */
import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square of so many pixels, each asked for by its column and row. */
export function encodePng(size: number, pixel: (column: number, row: number) => Rgb): Buffer {
  const rowBytes = 1 + size * 3;
  const rows = Buffer.alloc(size * rowBytes);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) rows.set(pixel(column, row), row * rowBytes + 1 + column * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a colour, red green blue.
  header.set([8, 2], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Its length, its name, what is in it, and a check of both. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
