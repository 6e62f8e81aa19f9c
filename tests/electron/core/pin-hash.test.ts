import { describe, expect, it } from 'vitest';
import { hashPin, isPin } from '../../../electron/core/pin-hash.ts';
import { parsePinHash, pinSchema } from '../../../shared/config/pin.ts';

const salt = Buffer.from('0123456789abcdef');

describe('the hash of a PIN', () => {
  it('is known again by its PIN alone', async () => {
    const hash = await hashPin('4711');
    expect(await isPin('4711', hash)).toBe(true);
    expect(await isPin('47110', hash)).toBe(false);
  });

  it('holds the PIN nowhere, and is another each time', async () => {
    const [one, other] = [await hashPin('471147'), await hashPin('471147')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('471147');
  });

  it('is scrypt as others work it out', async () => {
    // node -e "crypto.scryptSync('4711', '0123456789abcdef', 32, {N:32768,r:8,p:1,maxmem:2**26}).toString('base64url')"
    expect(await hashPin('4711', salt)).toBe(
      'scrypt$32768$8$1$MDEyMzQ1Njc4OWFiY2RlZg$9rwBrOpT4e0pWjfOpIEMSbKkhu1Cwu0qDh-Amaf4T0o',
    );
  });

  it('is taken by a config', async () => {
    const hash = await hashPin('4711', salt);
    expect(pinSchema.parse({ hash })).toEqual({ hash, minutes: 10 });
  });

  const [salted, key] = ['MDEyMzQ1Njc4OWFiY2RlZg', 'A'.repeat(43)];
  it.each([
    ['the PIN itself', '4711'],
    ['another algorithm', `bcrypt$32768$8$1$${salted}$${key}`],
    ['a cost that is no power of two', `scrypt$32769$8$1$${salted}$${key}`],
    ['a cost that a guess would not feel', `scrypt$1024$8$1$${salted}$${key}`],
    ['a cost that would make the machine stand still', `scrypt$1048576$8$1$${salted}$${key}`],
    ['a salt that is too short', `scrypt$32768$8$1$MDEy$${key}`],
    ['half a key', `scrypt$32768$8$1$${salted}$${key.slice(20)}`],
  ])('is not %s', async (_, hash) => {
    expect(parsePinHash(hash)).toBeNull();
    expect(pinSchema.safeParse({ hash }).error?.issues[0]?.message).toBe('pinHash');
    expect(await isPin('4711', hash)).toBe(false);
  });
});
