import type { Batch } from '../../electron/connectors/connector.ts';

const referenceFields = new Set(['id', 'ownerId', 'campaignId', 'dealId', 'leadId', 'personId', 'entityId']);
const countFields = new Set(['attempts', 'visits', 'conversions']);
const moneyFields = new Set(['amount', 'cost']);

/** What is wrong with one field of a record, whatever the entity. Undefined: nothing. */
function faultOf(field: string, value: unknown, prefix: string): string | undefined {
  if (value === undefined) return undefined;
  if (referenceFields.has(field)) {
    return typeof value === 'string' && value.startsWith(prefix) ? undefined : `does not start with ${prefix}`;
  }
  if (field === 'at' || field.endsWith('At')) return Number.isSafeInteger(value) ? undefined : 'is no whole instant';
  if (field === 'day' || field.endsWith('On')) {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'is no calendar day';
  }
  if (countFields.has(field)) {
    return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'is no count';
  }
  if (moneyFields.has(field)) return Number.isSafeInteger(value) ? undefined : 'is not in whole minor units';
  if (field === 'currency') {
    return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? undefined : 'is no ISO 4217 currency';
  }
  return undefined;
}

/** Up to ten faults of a batch's records in words. */
export function recordFaults(batch: Batch, prefix: string): readonly string[] {
  const found: string[] = [];
  for (const [entity, records] of Object.entries(batch.records ?? {})) {
    for (const record of records) {
      for (const [field, value] of Object.entries(record)) {
        const fault = faultOf(field, value, prefix);
        if (fault) found.push(`${entity}.${field} ${String(value)} ${fault}`);
        if (found.length === 10) return found;
      }
    }
  }
  return found;
}

export function recordCount(batch: Batch): number {
  return Object.values(batch.records ?? {}).reduce((sum, records) => sum + records.length, 0);
}
