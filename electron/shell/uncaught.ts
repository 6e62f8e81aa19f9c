/**
 * What nobody caught is for the log. Electron would put a box with a stack trace before the wall, and do nothing more until
 * somebody with a mouse comes by; here the wall goes on, as it would behind that box.
 */
import type { Logger } from '../core/logger.ts';

export function logUncaught(log: Pick<Logger, 'error'>): void {
  const note = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error('Something failed that nobody expected.', { stack });
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
