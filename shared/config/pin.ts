/** The PIN that locks what others are not meant to change. The config has only what it can be checked against. */
import { z } from 'zod';
import { fault } from './fault.ts';

/** Costs that take a kiosk machine a tenth of a second, and no config so long that a wall stands still. */
const costs = { least: 14, most: 17 } as const;

/** base64url of at least 16 bytes of salt and of 32 bytes of key. */
const form = /^scrypt\$(\d{1,7})\$(\d)\$(\d)\$([\w-]{22,86})\$([\w-]{43})$/;

export type PinHash = {
  /** The parameters of scrypt, RFC 7914. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly key: string;
};

/** Null where it is none, or one whose costs are out of bounds. */
export function parsePinHash(hash: string): PinHash | null {
  const [, N = '', r = '', p = '', salt = '', key = ''] = form.exec(hash) ?? [];
  const parsed = { N: Number(N), r: Number(r), p: Number(p), salt, key };
  const isSane = Number.isInteger(Math.log2(parsed.N)) && parsed.r === 8 && parsed.p >= 1 && parsed.p <= 4;
  return isSane && parsed.N >= 2 ** costs.least && parsed.N <= 2 ** costs.most ? parsed : null;
}

/** `scrypt$N$r$p$salt$key`. */
export function pinHashText({ N, r, p, salt, key }: PinHash): string {
  return ['scrypt', N, r, p, salt, key].join('$');
}

/** Whoever writes the PIN itself here must not read it in a sentence on the wall. */
const untold = ({ code }: { readonly code?: string | undefined }) =>
  code === 'invalid_type' ? fault('pinHash').error : undefined;

export const pinSchema = z.strictObject(
  {
    /** What `npm run pin` prints; never the PIN itself. */
    hash: z.string({ error: untold }).refine((hash) => parsePinHash(hash) !== null, fault('pinHash')),
    /** For how long giving it opens what it locks. */
    minutes: z.number().min(1).max(480).default(10),
  },
  { error: untold },
);
export type PinConfig = z.output<typeof pinSchema>;
