/** A small company in a fake Odoo: two sellers, one in marketing, a lead of each fate, and what was written to them. */
import type { Instant } from '../../../shared/domain/records.ts';
import type { StoredRow, Tables } from './odoo-tables.ts';

export const day = 24 * 3_600_000;
export const hour = 3_600_000;

/** Ids that tests speak of. */
export const users = { bot: 1, ana: 2, ben: 5, mia: 6, customer: 8, gone: 9 };
export const partners = { bot: 2, ana: 3, ben: 30, mia: 31, customer: 20, gone: 33 };
export const stages = { fresh: 1, qualified: 2, proposal: 3, won: 4 };
export const subtypes = { discussion: 1, note: 2, activity: 3 };
export const activityTypes = { email: 1, call: 2, meeting: 3, todo: 4 };
export const currencies = { eur: 125, jpy: 25, kwd: 94 };

const small: Readonly<Record<string, readonly StoredRow[]>> = {
  'crm.stage': [
    { id: stages.fresh, name: 'New', sequence: 1 },
    { id: stages.qualified, name: 'Qualified', sequence: 2 },
    { id: stages.proposal, name: 'Proposition', sequence: 3 },
    { id: stages.won, name: 'Won', sequence: 70, is_won: true },
  ],
  'crm.team': [
    { id: 1, name: 'Direct sales' },
    { id: 2, name: 'Marketing team' },
  ],
  'crm.lost.reason': [{ id: 1, name: 'Too expensive' }],
  'utm.source': [
    { id: 1, name: 'Search engine' },
    { id: 2, name: 'Newsletter' },
  ],
  'utm.medium': [{ id: 1, name: 'Website' }],
  'utm.stage': [{ id: 1, name: 'Running' }],
  'utm.campaign': [{ id: 1, title: 'Spring fair', name: 'spring-fair-2', stage_id: 1 }],
  'res.currency': [
    { id: currencies.eur, name: 'EUR' },
    { id: currencies.jpy, name: 'JPY' },
    { id: currencies.kwd, name: 'KWD' },
  ],
  'res.partner': [
    { id: partners.customer, name: 'Cora Customer' },
    { id: 21, name: 'Azure Interior' },
    { id: partners.ana, name: 'Ana Acme' },
  ],
  'res.users': [
    { id: users.bot, name: 'OdooBot', partner_id: partners.bot, active: false },
    { id: users.ana, name: 'Ana Acme', partner_id: partners.ana, sale_team_id: 1 },
    { id: users.ben, name: 'Ben Acme', partner_id: partners.ben, sale_team_id: 1 },
    { id: users.mia, name: 'Mia Acme', partner_id: partners.mia, sale_team_id: 2 },
    { id: 7, name: 'Wall', partner_id: 32 },
    { id: users.customer, name: 'Cora Customer', partner_id: partners.customer, share: true },
    { id: users.gone, name: 'Olga Former', partner_id: partners.gone, active: false },
  ],
  'mail.message.subtype': [
    { id: subtypes.discussion, name: 'Discussions' },
    { id: subtypes.note, name: 'Note', internal: true },
    { id: subtypes.activity, name: 'Activities', internal: true },
  ],
  'mail.activity.type': [
    { id: activityTypes.email, name: 'Email', category: 'default', icon: 'fa-envelope' },
    { id: activityTypes.call, name: 'Call', category: 'phonecall', icon: 'fa-phone' },
    { id: activityTypes.meeting, name: 'Meeting', category: 'meeting', icon: 'fa-users' },
    { id: activityTypes.todo, name: 'To-Do', category: 'default', icon: 'fa-check' },
  ],
  'ir.model.fields': [
    { id: 900, name: 'stage_id' },
    { id: 901, name: 'user_id' },
  ],
};

/** A lead in the first stage, made at an instant, with what a test does not care about filled in. */
export function leadRow(id: number, createdAt: Instant, fields: Partial<StoredRow> = {}): StoredRow {
  return {
    type: 'lead',
    name: `Wants a quote (${id})`,
    stage_id: stages.fresh,
    user_id: users.ana,
    company_currency: currencies.eur,
    create_date: createdAt,
    date_last_stage_update: createdAt,
    date_open: createdAt,
    duration_tracking: {},
    won_status: 'pending',
    ...fields,
    id,
  };
}

/** A message to a lead by one of our people, which its customer gets. */
export function messageRow(id: number, lead: number, date: Instant, fields: Partial<StoredRow> = {}): StoredRow {
  return {
    model: 'crm.lead',
    res_id: lead,
    date,
    create_date: date,
    author_id: partners.ana,
    message_type: 'comment',
    subtype_id: subtypes.discussion,
    is_internal: false,
    ...fields,
    id,
  };
}

/** Puts a change of stage into the log, as Odoo notes it beside the message that tells of it. */
export function trackStage(
  tables: Tables,
  id: number,
  lead: number,
  [from, to]: readonly [number, number],
  at: Instant,
) {
  const note = { message_type: 'notification', subtype_id: subtypes.note, author_id: partners.ana };
  tables.put('mail.message', messageRow(id, lead, at, note), at);
  const name = tables.row('crm.stage', to)?.['name'];
  const values = { old_value_integer: from, new_value_integer: to, new_value_char: name, mail_message_id: id };
  tables.put('mail.tracking.value', { id: id + 10_000, field: 900, field_id: 900, ...values }, at);
}

/** All that is small, without a lead. */
export function fillTables(tables: Tables, now: Instant): void {
  for (const [model, rows] of Object.entries(small)) for (const row of rows) tables.put(model, row, now - 400 * day);
}

/** A lead of each fate, some of this month and some of long ago. */
export function fillCompany(tables: Tables, now: Instant): void {
  fillTables(tables, now);
  const put = (row: StoredRow, at: Instant): void => tables.put('crm.lead', row, at);
  put(leadRow(1, now - 2 * day, { email_from: 'one@example.com', source_id: 1, campaign_id: 1 }), now - 2 * day);
  put(
    leadRow(2, now - 90 * day, { active: false, lost_reason_id: 1, date_closed: now - 80 * day, won_status: 'lost' }),
    now - 80 * day,
  );
  const convertedAt = now - 9 * day;
  put(
    leadRow(3, now - 10 * day, {
      type: 'opportunity',
      date_conversion: convertedAt,
      stage_id: stages.proposal,
      date_last_stage_update: now - 3 * day,
      duration_tracking: { [stages.fresh]: 2 * 86_400, [stages.qualified]: 5 * 86_400, [stages.proposal]: 100 },
      expected_revenue: 1200.5,
      partner_name: 'Azure Interior',
      team_id: 1,
    }),
    now - 3 * day + 0.123,
  );
  trackStage(tables, 501, 3, [stages.fresh, stages.qualified], now - 8 * day);
  trackStage(tables, 502, 3, [stages.qualified, stages.proposal], now - 3 * day);
  put(
    leadRow(4, now - 200 * day, {
      type: 'opportunity',
      stage_id: stages.won,
      date_last_stage_update: now - 150 * day,
      date_closed: now - 150 * day,
      won_status: 'won',
      probability: 100,
      expected_revenue: 5000,
      company_currency: currencies.jpy,
    }),
    now - 150 * day,
  );
  put(leadRow(5, now - 120 * day, { type: 'opportunity', user_id: users.gone }), now - 100 * day);
  tables.put('mail.message', messageRow(601, 1, now - 2 * day + hour), now - 2 * day + hour);
  tables.put(
    'mail.message',
    messageRow(602, 3, now - 9 * day, { author_id: partners.customer, message_type: 'email' }),
    now - 9 * day,
  );
  tables.put(
    'calendar.event',
    { id: 701, name: 'Demo', start: now + day, user_id: users.ben, create_uid: users.ana, opportunity_id: 3 },
    now - day,
  );
}
