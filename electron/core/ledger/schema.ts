/**
 * The tables of the ledger. One table an entity: the record's fields, the source it came from and a hash to tell whether
 * it changed. No primary keys: an index over a million ids costs more memory than `merge` costs time, and `merge` keeps
 * ids unique.
 */
import type { EntityName, RecordTypes } from '../../../shared/domain/records.ts';

export type ColumnType = 'VARCHAR' | 'BIGINT' | 'INTEGER' | 'BOOLEAN' | 'DOUBLE';

/** Where a field of a record is kept. Instants are UTC milliseconds, money minor units: both BIGINT. */
export type EntityColumn = { readonly field: string; readonly column: string; readonly type: ColumnType };

type FieldTypes<E extends EntityName> = { readonly [F in keyof RecordTypes[E]]-?: ColumnType };

/** Two names are words of SQL: their columns are called otherwise, so that no statement needs quotes. */
const columnNames: Readonly<Record<string, string>> = { group: 'group_name', at: 'happened_at' };

function columnsOf(fields: Readonly<Record<string, ColumnType>>): readonly EntityColumn[] {
  return Object.entries(fields).map(([field, type]) => ({ field, column: columnName(field), type }));
}

function columnName(field: string): string {
  return columnNames[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const fieldTypes: { readonly [E in EntityName]: FieldTypes<E> } = {
  lead: {
    id: 'VARCHAR',
    createdAt: 'BIGINT',
    name: 'VARCHAR',
    company: 'VARCHAR',
    email: 'VARCHAR',
    leadSource: 'VARCHAR',
    campaignId: 'VARCHAR',
    leadType: 'VARCHAR',
    ownerId: 'VARCHAR',
    assignedAt: 'BIGINT',
    firstResponseAt: 'BIGINT',
    attempts: 'INTEGER',
    mqlAt: 'BIGINT',
    acceptedAt: 'BIGINT',
    sqlAt: 'BIGINT',
    rejectedAt: 'BIGINT',
    rejectReason: 'VARCHAR',
    dealId: 'VARCHAR',
    interest: 'VARCHAR',
  },
  deal: {
    id: 'VARCHAR',
    name: 'VARCHAR',
    company: 'VARCHAR',
    email: 'VARCHAR',
    amount: 'BIGINT',
    currency: 'VARCHAR',
    pipeline: 'VARCHAR',
    stage: 'VARCHAR',
    stageEnteredAt: 'BIGINT',
    ownerId: 'VARCHAR',
    createdAt: 'BIGINT',
    expectedCloseOn: 'VARCHAR',
    wonAt: 'BIGINT',
    lostAt: 'BIGINT',
    lostReason: 'VARCHAR',
    leadId: 'VARCHAR',
    leadSource: 'VARCHAR',
    campaignId: 'VARCHAR',
  },
  activity: {
    id: 'VARCHAR',
    leadId: 'VARCHAR',
    dealId: 'VARCHAR',
    kind: 'VARCHAR',
    at: 'BIGINT',
    personId: 'VARCHAR',
    outbound: 'BOOLEAN',
    automated: 'BOOLEAN',
  },
  campaign: {
    id: 'VARCHAR',
    name: 'VARCHAR',
    channel: 'VARCHAR',
    startsOn: 'VARCHAR',
    endsOn: 'VARCHAR',
    status: 'VARCHAR',
    cost: 'BIGINT',
    currency: 'VARCHAR',
  },
  traffic: {
    id: 'VARCHAR',
    campaignId: 'VARCHAR',
    leadSource: 'VARCHAR',
    day: 'VARCHAR',
    visits: 'BIGINT',
    conversions: 'BIGINT',
  },
  person: { id: 'VARCHAR', name: 'VARCHAR', team: 'VARCHAR', group: 'VARCHAR', photo: 'VARCHAR' },
  stageChange: { id: 'VARCHAR', entity: 'VARCHAR', entityId: 'VARCHAR', stage: 'VARCHAR', at: 'BIGINT' },
};

/** Every entity's columns in the order of its table. */
export const entityColumns: { readonly [E in EntityName]: readonly EntityColumn[] } = {
  lead: columnsOf(fieldTypes.lead),
  deal: columnsOf(fieldTypes.deal),
  activity: columnsOf(fieldTypes.activity),
  campaign: columnsOf(fieldTypes.campaign),
  traffic: columnsOf(fieldTypes.traffic),
  person: columnsOf(fieldTypes.person),
  stageChange: columnsOf(fieldTypes.stageChange),
};

export const entityNames = ['lead', 'deal', 'activity', 'campaign', 'traffic', 'person', 'stageChange'] as const;

/** The table an entity is kept in. */
export const entityTables: { readonly [E in EntityName]: string } = {
  lead: 'lead',
  deal: 'deal',
  activity: 'activity',
  campaign: 'campaign',
  traffic: 'traffic',
  person: 'person',
  stageChange: 'stage_change',
};
