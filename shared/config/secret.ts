/**
 * Secrets in a config: it names them and never holds them. `{ "secret": "hubspot" }` stands for what the key store of the
 * operating system, or the environment variable TANDEM_SECRET_HUBSPOT, holds under that name.
 */
import { z } from 'zod';
import { fault } from './fault.ts';

export const secretNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, fault('id'));

export const secretSchema = z.strictObject({ secret: secretNameSchema });
export type SecretRef = z.output<typeof secretSchema>;

/** The environment variable that holds a secret on hosts without a key store. */
export function secretVariable(name: string): string {
  return `TANDEM_SECRET_${name.toUpperCase().replaceAll('-', '_')}`;
}
