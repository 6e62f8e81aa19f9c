import { existsSync, readFileSync } from 'node:fs';

/** What of the machine decides how a development runtime has to be started. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  readonly hasGpu: boolean;
  /** Whether Chromium's sandbox can set itself up without help from an installer. */
  readonly allowsUserNamespaces: boolean;
};

export function lookAtMachine(): Machine {
  const { platform, env } = process;
  const onLinux = platform === 'linux';
  return {
    platform,
    hasDisplay: !onLinux || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']),
    isRoot: onLinux && process.getuid?.() === 0,
    hasGpu: !onLinux || existsSync('/dev/dri'),
    allowsUserNamespaces:
      !onLinux ||
      (!reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') &&
        !reads('/proc/sys/kernel/unprivileged_userns_clone', '0')),
  };
}

export type RuntimeFlags = { readonly flags: readonly string[]; readonly remarks: readonly string[] };

/** Chromium's switches for this machine, each with the line that says why. */
export function runtimeFlags(machine: Machine): RuntimeFlags {
  const flags: string[] = [];
  const remarks: string[] = [];
  if (machine.isRoot) {
    // Chromium refuses to start its sandbox as root: https://crbug.com/638180
    flags.push('--no-sandbox');
    remarks.push("Running as root, so Chromium's sandbox is off.");
  } else if (!machine.allowsUserNamespaces) {
    flags.push('--no-sandbox');
    remarks.push("This system does not let a program without an installer use Chromium's sandbox, so it is off.");
  }
  if (!machine.hasGpu) {
    flags.push('--disable-gpu');
    remarks.push('No graphics card found, so everything is drawn in software.');
  }
  return { flags, remarks };
}

function reads(path: string, expected: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === expected;
}
