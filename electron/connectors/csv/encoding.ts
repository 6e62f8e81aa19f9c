/** Which encoding a file is in, and how to get UTF-8 out of it. Nothing is ever read as something it does not fit. */
import { isUtf8 } from 'node:buffer';
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import { type CodePage, createCodePageDecoder } from './code-pages.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

export type EncodingGuess = {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  /** The mark says otherwise than the config. */
  readonly isContradicted: boolean;
  /** Tried when the file turns out not to be UTF-8. Null: it must be. */
  readonly fallback: CodePage | null;
};

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding by the config, the byte order mark, or the zero bytes UTF-16 has beside each ASCII character. */
export function guessEncoding(head: Buffer, config: Pick<CsvFileConfig, 'encoding' | 'legacyEncoding'>): EncodingGuess {
  const mark = marks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  const configured = config.encoding;
  if (configured !== 'auto') {
    const isMarked = mark?.[0] === configured;
    return {
      encoding: configured,
      markBytes: isMarked ? mark[1].length : 0,
      isContradicted: mark !== undefined && !isMarked,
      fallback: null,
    };
  }
  if (mark) return { encoding: mark[0], markBytes: mark[1].length, isContradicted: false, fallback: null };
  const sample = head.subarray(0, 1024);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even === 0)
    return { encoding: 'utf-16le', markBytes: 0, isContradicted: false, fallback: null };
  if (even > sample.length / 5 && odd === 0)
    return { encoding: 'utf-16be', markBytes: 0, isContradicted: false, fallback: null };
  return { encoding: 'utf-8', markBytes: 0, isContradicted: false, fallback: config.legacyEncoding };
}

export type Decoder = {
  /** UTF-8 of a chunk; null when the bytes don't fit the encoding. Characters cut by the end of a chunk are held back. */
  readonly decode: (chunk: Buffer) => Buffer | null;
  /** Whether nothing is left over. */
  readonly isComplete: () => boolean;
};

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return createUtf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return createUtf16Decoder(encoding === 'utf-16be');
  return { decode: createCodePageDecoder(encoding), isComplete: () => true };
}

function createUtf8Decoder(): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    decode: (chunk) => {
      const data = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      const whole = data.length - cutCharacterBytes(data);
      held = Buffer.from(data.subarray(whole));
      const text = data.subarray(0, whole);
      return isUtf8(text) ? text : null;
    },
    isComplete: () => held.length === 0,
  };
}

/** Bytes at the end that begin a character without finishing it. */
function cutCharacterBytes(data: Buffer): number {
  for (let back = 1; back <= Math.min(3, data.length); back++) {
    const byte = data[data.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

function createUtf16Decoder(bigEndian: boolean): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    decode: (chunk) => {
      const data = Buffer.concat([held, chunk]);
      const even = data.length - (data.length % 2);
      const units = Buffer.from(data.subarray(0, even));
      if (bigEndian) units.swap16();
      const lastUnit = even >= 2 ? units.readUInt16LE(even - 2) : 0;
      // The first half of a pair waits for its second.
      const cut = lastUnit >= 0xd800 && lastUnit < 0xdc00 ? 2 : 0;
      held = Buffer.from(data.subarray(even - cut));
      const text = units.toString('utf16le', 0, even - cut);
      return /\p{Surrogate}/u.test(text) ? null : Buffer.from(text);
    },
    isComplete: () => held.length === 0,
  };
}
