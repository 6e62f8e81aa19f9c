/** Turns a PIN into what a config keeps of it, and checks one against that. */
import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { parsePinHash, type PinHash, pinHashText } from '../../shared/config/pin.ts';

const keyBytes = 32;
const saltBytes = 16;
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** 32 MiB and about a tenth of a second for each guess. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const;

/** @param salt random, and another for each PIN. */
export async function hashPin(pin: string, salt: Buffer = randomBytes(saltBytes)): Promise<string> {
  const key = await keyOf(pin, salt, cost);
  return pinHashText({ ...cost, salt: salt.toString('base64url'), key: key.toString('base64url') });
}

/** Whether it is the PIN of this hash; takes as long for one that is not. False for a hash of another form. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const known = parsePinHash(hash);
  if (!known) return false;
  const key = await keyOf(pin, Buffer.from(known.salt, 'base64url'), known);
  return timingSafeEqual(key, Buffer.from(known.key, 'base64url'));
}

function keyOf(pin: string, salt: Buffer, { N, r, p }: Pick<PinHash, 'N' | 'r' | 'p'>): Promise<Buffer> {
  // Node sets a limit of 32 MiB, which these costs just pass.
  return derive(pin, salt, keyBytes, { N, r, p, maxmem: 256 * N * r });
}
