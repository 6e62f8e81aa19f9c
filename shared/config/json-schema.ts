import { z } from 'zod';
import { configSchema } from './config.ts';

/** The config document as JSON Schema, for editors. Defaults and optional fields are as a person may write them. */
export function configJsonSchema(): unknown {
  return { ...z.toJSONSchema(configSchema, { io: 'input', reused: 'ref' }), title: 'Tandem config' };
}
