/** Pushed records: any system may post them to an address of this computer. */
import { z } from 'zod';
import { fault } from '../fault.ts';
import { secretSchema } from '../secret.ts';
import { sourceCommon } from './common.ts';

/** What can be pushed. A win is a deal that becomes won. */
export const pushTypes = ['lead', 'deal', 'win', 'activity', 'person'] as const;
export type PushType = (typeof pushTypes)[number];

export const webhookSchema = z.strictObject({
  kind: z.literal('webhook'),
  ...sourceCommon,
  /** The address of this computer to listen on. 0.0.0.0 and :: are all it has: whoever reaches it on the network can knock. */
  host: z
    .string()
    .refine((host) => z.union([z.ipv4(), z.ipv6()]).safeParse(host).success, fault('unusable'))
    .default('127.0.0.1'),
  port: z.int().min(1).max(65_535),
  /** Nothing else is answered. One that nobody guesses keeps scanners out. */
  path: z
    .string()
    .regex(/^\/[\w.~/-]*$/, fault('unusable'))
    .default('/push'),
  /** What those who push sign with, or show. */
  secret: secretSchema,
  /** Names it is reached by besides its address, such as that of a proxy in front of it. */
  hostNames: z.array(z.string().min(1)).default([]),
  /** What may be pushed; of everything else Tandem knows that it comes from elsewhere. */
  accepts: z
    .array(z.enum(pushTypes))
    .min(1)
    .default([...pushTypes]),
  /** Requests a minute; as many may come at once. */
  perMinute: z.int().min(1).max(6_000).default(60),
});
export type WebhookConfig = z.output<typeof webhookSchema>;
