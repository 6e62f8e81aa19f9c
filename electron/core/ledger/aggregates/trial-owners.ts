/** Whom the owners that a trial run names are. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { AgreementQuestion, NamedOwner } from '../../../../shared/domain/agreement-answer.ts';
import { foldedName } from '../fold-name.ts';
import { rows } from '../query.ts';

const namedOwnerSchema = z.object({ owner: z.string(), id: z.string() });

/**
 * Everybody whom a trial run names by id, with or without the source before it, or by name: owners of leads, as
 * `sampledOwners` counts their leads, and people who have no lead yet.
 */
export async function trialOwners(
  connection: DuckDBConnection,
  agreement: AgreementQuestion | null,
): Promise<readonly NamedOwner[]> {
  const owners = [...new Set((agreement?.stretches ?? []).flatMap((stretch) => stretch.owners ?? []))];
  if (owners.length === 0) return [];
  return rows(
    connection,
    namedOwnerSchema,
    `with asked as (
      select owner, ${foldedName('owner')} as key from (select unnest($owners::varchar[]) as owner)
    ), people as (
      select distinct owner_id as id from lead where owner_id is not null union select id from person
    ), known as (
      select id, ${foldedName('id')} as key from people
      union select id, ${foldedName("substr(id, instr(id, ':') + 1)")} from people
      union select id, ${foldedName('name')} from person
    )
    select distinct owner, id from asked join known using (key) order by owner, id`,
    { owners },
  );
}
