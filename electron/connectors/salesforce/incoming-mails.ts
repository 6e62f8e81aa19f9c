/** Tells e-mails that were sent from those that came in: both are logged as tasks, and tasks do not say it. */
import type { Org } from './org.ts';
import { oneOf, soql } from './soql.ts';
import { isTrue, type Row, textAt } from './values.ts';

const paths = ['ActivityId', 'Incoming'];
const idsAtOnce = 300;

/** Ids of those of the tasks that are e-mails which came in; none where the org shows no e-mails. */
export async function incomingMails(org: Org, rows: readonly Row[], signal: AbortSignal): Promise<ReadonlySet<string>> {
  const mails = rows.filter((row) => textAt(row, 'TaskSubtype') === 'Email').map((row) => String(row['Id']));
  const incoming = new Set<string>();
  if (mails.length === 0 || (await org.shapes.visible('EmailMessage', paths, signal)).length < paths.length) {
    return incoming;
  }
  for (let at = 0; at < mails.length; at += idsAtOnce) {
    const where = [oneOf('ActivityId', mails.slice(at, at + idsAtOnce)), 'Incoming = true'];
    const query = soql({ object: 'EmailMessage', fields: ['Id', ...paths], where, orderBy: 'Id', limit: 2000 });
    const found = await org.query(query, signal);
    for (const row of found.rows) if (isTrue(row, 'Incoming')) incoming.add(textAt(row, 'ActivityId') ?? '');
  }
  return incoming;
}
