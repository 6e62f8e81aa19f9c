/** Where a command finds its config. */
import { resolve } from 'node:path';
import { demoConfig } from '../../shared/config/demo-config.ts';
import type { Instant } from '../../shared/domain/records.ts';
import type { ConfigPlace } from '../core/config-store.ts';

/** The file that was typed, else the demo company's config. */
export function placeOf(
  { config, profile }: { readonly config?: string | undefined; readonly profile?: string | undefined },
  from: string,
  now: Instant,
): ConfigPlace {
  return {
    file: config === undefined ? undefined : resolve(from, config),
    profileDir: profile === undefined ? from : resolve(from, profile),
    settings: { read: () => ({}), write: () => {} },
    demo: () => demoConfig(now, Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
}
