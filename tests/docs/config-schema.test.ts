import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configJsonSchema } from '../../shared/config/json-schema.ts';

it('the JSON Schema for editors is that of the config; `npm run write-schema` writes it anew', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../../docs/config.schema.json', import.meta.url), 'utf8'));
  expect(written).toEqual(configJsonSchema());
});
