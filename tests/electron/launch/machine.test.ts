import { describe, expect, it } from 'vitest';
import { type Machine, runtimeFlags } from '../../../electron/launch/machine.ts';
import { packageNames, parseMissing } from '../../../electron/launch/system-packages.ts';

const desk: Machine = {
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  hasGpu: true,
  allowsUserNamespaces: true,
};

describe('the switches for this machine', () => {
  it('are none on an ordinary desk', () => {
    expect(runtimeFlags(desk)).toEqual({ flags: [], remarks: [] });
  });

  it('turn the sandbox off for root, and say so', () => {
    const { flags, remarks } = runtimeFlags({ ...desk, isRoot: true, allowsUserNamespaces: false });
    expect(flags).toEqual(['--no-sandbox']);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain('root');
  });

  it('turn the sandbox off where the system would stop it', () => {
    expect(runtimeFlags({ ...desk, allowsUserNamespaces: false }).flags).toEqual(['--no-sandbox']);
  });

  it('draw in software without a graphics card', () => {
    expect(runtimeFlags({ ...desk, hasGpu: false }).flags).toEqual(['--disable-gpu']);
  });
});

describe('missing system libraries', () => {
  it('are read from what ldd says', () => {
    const listing = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
      '\tlibasound.so.2 => not found',
    ].join('\n');
    expect(parseMissing(listing)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  });

  it('go by the names the packages have on this system', () => {
    expect(packageNames(['libasound2', 'xvfb'], new Set(['xvfb', 'libasound2t64', 'libasound2-data']))).toEqual([
      'libasound2t64',
      'xvfb',
    ]);
  });
});
