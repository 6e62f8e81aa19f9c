import { describe, expect, it } from 'vitest';
import { isOwnHost, isOwnOrigin } from '../../../electron/station/trust.ts';

describe('the name a request was made to', () => {
  it.each(['127.0.0.1:4310', 'localhost:4310'])('is our own: %s', (host) => {
    expect(isOwnHost(host, 4310)).toBe(true);
  });

  it.each([undefined, '', '127.0.0.1', '127.0.0.1:80', 'evil.example:4310', 'localhost.evil.example:4310'])(
    'is not our own: %s',
    (host) => {
      expect(isOwnHost(host, 4310)).toBe(false);
    },
  );
});

describe('the origin of a page that opens the bridge', () => {
  it('is our own address', () => {
    expect(isOwnOrigin('http://127.0.0.1:4310', 4310)).toBe(true);
    expect(isOwnOrigin('http://localhost:4310', 4310)).toBe(true);
  });

  it.each([undefined, 'null', 'http://evil.example', 'https://127.0.0.1:4310', 'http://127.0.0.1:8080', 'file://'])(
    'is not our own: %s',
    (origin) => {
      expect(isOwnOrigin(origin, 4310)).toBe(false);
    },
  );
});
