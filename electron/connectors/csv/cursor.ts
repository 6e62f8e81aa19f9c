/** What a csv source remembers between syncs: how each file looked when it was last taken in. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CsvFileConfig } from '../../../shared/config/sources/csv.ts';
import type { Cursor } from '../connector.ts';

const seenFileSchema = z.object({
  /** Size, time and inode of a local file: when none of them changed, it is not even opened. */
  stat: z.string().optional(),
  sha256: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
export type SeenFile = z.output<typeof seenFileSchema>;

const seenEntitySchema = z.object({
  /** Of the mapping and all it depends on: another mapping means reading everything again. */
  mapping: z.string(),
  files: z.record(z.string(), seenFileSchema),
});
export type SeenEntity = z.output<typeof seenEntitySchema>;

const memorySchema = z.object({ format: z.literal(1), entities: z.record(z.string(), seenEntitySchema) });
export type Memory = z.output<typeof memorySchema>;

/** A cursor that can't be read is as good as none: everything is read again. */
export function parseCursor(cursor: Cursor | undefined): Memory {
  const nothing: Memory = { format: 1, entities: {} };
  if (cursor === undefined) return nothing;
  try {
    const parsed = memorySchema.safeParse(JSON.parse(cursor));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing;
  }
}

export function toCursor(memory: Memory): Cursor {
  return JSON.stringify(memory);
}

/** A fingerprint of everything besides the files that decides what is read from them. */
export function mappingOf(files: readonly CsvFileConfig[], zone: string, currency: string): string {
  return createHash('sha256')
    .update(JSON.stringify([files, zone, currency]))
    .digest('hex')
    .slice(0, 16);
}
