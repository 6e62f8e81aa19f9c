import type { Logger } from '../../electron/core/logger.ts';

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
