/** The vendor's own client judges the fake: what it can't talk to is not like the real thing. */
import { Connection, OAuth2 } from '@jsforce/jsforce-node';
import { expect, it } from 'vitest';
import { plantedSecret } from '../../../contracts/api-contract.ts';
import { type Place, useCompany } from './salesforce-harness.ts';

async function signedIn({ org }: Place): Promise<Connection> {
  const oauth2 = new OAuth2({ loginUrl: org.url, clientId: 'tandem-app', clientSecret: plantedSecret });
  const connection = new Connection({ oauth2, instanceUrl: org.url, loginUrl: org.url, version: '62.0' });
  await connection.authorize({ grant_type: 'client_credentials' });
  return connection;
}

it('signs in, reads what an object is, and pages through all of its rows', async () => {
  const place = await useCompany({ pageRows: 2 });
  const connection = await signedIn(place);
  const { fields, childRelationships } = await connection.sobject('Lead').describe();
  expect(fields.map(({ name }) => name)).toContain('Rejection_Reason__c');
  expect(childRelationships.map(({ relationshipName }) => relationshipName)).toContain('CampaignMembers');
  const { records, totalSize } = await connection.query('SELECT Id, Name FROM Lead ORDER BY Id', { autoFetch: true });
  expect(totalSize).toBe(3);
  expect(records.map(({ ['Name']: name }) => name as unknown)).toEqual(['Ole Berg', 'Una Dahl', 'Per Moe']);
  expect(place.org.calls.filter(({ path }) => /query\/01g/.test(path))).toHaveLength(1);
});

it('asks for what changed, with what hangs on it, and for what is gone', async () => {
  const place = await useCompany({ childRows: 1 });
  const connection = await signedIn(place);
  const { leads } = place.company;
  const { records } = await connection.query(
    `SELECT Id, Owner.Name, (SELECT Field, NewValue FROM Histories WHERE Field = 'Status') FROM Lead
      WHERE SystemModstamp >= 2026-10-20T00:00:00Z AND IsConverted = false ORDER BY SystemModstamp, Id`,
    { autoFetch: true },
  );
  expect(records).toMatchObject([
    { Id: leads.rejected, Owner: { Name: 'Ada Ray' }, Histories: { records: [{}, { NewValue: 'Rejected' }] } },
    { Id: leads.fresh, Owner: { Name: 'Ben Lind' }, Histories: null },
  ]);
  place.company.rows.remove(leads.fresh);
  const all = 'SELECT Id, IsDeleted FROM Lead WHERE IsDeleted = true';
  expect((await connection.query(all, { scanAll: true })).records).toMatchObject([{ Id: leads.fresh }]);
  expect((await connection.query(all)).records).toEqual([]);
});

it('finds rows by its own way of writing queries', async () => {
  const place = await useCompany();
  const connection = await signedIn(place);
  const found = await connection
    .sobject('Opportunity')
    .find({ IsClosed: true, Amount: { $gte: 1000 } }, ['Id', 'Account.Name'])
    .sort('CloseDate', 'DESC')
    .limit(5);
  expect(found).toMatchObject([{ Id: place.company.deals.won, Account: { Name: 'Nord Freight' } }]);
});

it('is handed what hangs on a deal, and what that refers to', async () => {
  const place = await useCompany();
  const connection = await signedIn(place);
  const { records } = await connection.query(
    'SELECT Id, (SELECT Contact.Email, IsPrimary FROM OpportunityContactRoles) FROM Opportunity WHERE IsWon = true',
  );
  const role = (Email: string, IsPrimary: boolean) => ({ Contact: { Email }, IsPrimary });
  const roles = [role('assistant@nord.example', false), role('una@nord.example', true)];
  expect(records).toMatchObject([{ OpportunityContactRoles: { records: roles } }]);
});

it('is told what is wrong in words it understands', async () => {
  const place = await useCompany();
  const connection = await signedIn(place);
  place.org.hide('Lead.Email');
  await expect(connection.query('SELECT Email FROM Lead')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
  await expect(connection.query('SELECT FROM')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
  place.org.endSessions();
  await expect(connection.query('SELECT Id FROM Lead')).rejects.toThrow('Unable to refresh session');
  const oauth2 = new OAuth2({ loginUrl: place.org.url, clientId: 'tandem-app', clientSecret: 'another' });
  const wrong = new Connection({ oauth2, instanceUrl: place.org.url });
  await expect(wrong.authorize({ grant_type: 'client_credentials' })).rejects.toMatchObject({ name: 'invalid_client' });
});

it('learns from an answer how many calls the day has', async () => {
  const place = await useCompany({ dailyLimit: 5000 });
  const connection = await signedIn(place);
  await connection.query('SELECT Id FROM Lead');
  expect(connection.limitInfo.apiUsage).toEqual({ used: 1, limit: 5000 });
});

it('renews a session with a refresh token', async () => {
  const place = await useCompany({ refreshToken: 'kept' });
  const oauth2 = new OAuth2({ loginUrl: place.org.url, clientId: 'tandem-app' });
  const connection = new Connection({ oauth2, instanceUrl: place.org.url, refreshToken: 'kept', version: '62.0' });
  connection.accessToken = 'outdated';
  expect((await connection.query('SELECT Id FROM Campaign')).totalSize).toBe(2);
});
