import type { Page } from '@playwright/test';
import type { BridgeTransport } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/bridge/result.ts';
import type { WallState } from '../../shared/domain/wall.ts';

type BridgePage = typeof globalThis & { readonly tandem: BridgeTransport };

/** Asks over the bridge of the desktop app, as any script in the page could. */
export function ask(page: Page, name: string, args: unknown): Promise<Result<unknown>> {
  return page.evaluate(([name, args]) => (globalThis as BridgePage).tandem.request(name as never, args), [
    name,
    args,
  ] as const);
}

/** The wall state as the page is told it at this moment. */
export function wallState(page: Page): Promise<WallState> {
  return page.evaluate(
    () =>
      new Promise<WallState>((resolve) => {
        const stop = (globalThis as BridgePage).tandem.onEvent((event) => {
          if (event.name !== 'wall') return;
          resolve(event.payload);
          setTimeout(() => stop());
        });
      }),
  );
}
