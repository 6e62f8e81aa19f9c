/** The fields of Odoo's models as far as the fake has them, with the versions that have them. */
export type FieldType =
  'integer' | 'float' | 'char' | 'boolean' | 'selection' | 'date' | 'datetime' | 'many2one' | 'one2many' | 'json';

export type Field = {
  readonly type: FieldType;
  /** Where a link leads to. */
  readonly to?: string;
  readonly since?: number;
  readonly until?: number;
  /** Hidden from everybody else. */
  readonly forAdministrators?: boolean;
};

const char: Field = { type: 'char' };
const integer: Field = { type: 'integer' };
const flag: Field = { type: 'boolean' };
const day: Field = { type: 'date' };
const datetime: Field = { type: 'datetime' };
const link = (to: string, limits: Partial<Field> = {}): Field => ({ type: 'many2one', to, ...limits });

const common = {
  id: integer,
  create_date: datetime,
  write_date: datetime,
  create_uid: link('res.users'),
};
const named = { ...common, name: char };

export const models: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  'crm.lead': {
    ...named,
    type: { type: 'selection' },
    active: flag,
    partner_id: link('res.partner'),
    commercial_partner_id: link('res.partner', { since: 17 }),
    contact_name: char,
    partner_name: char,
    email_from: char,
    email_normalized: char,
    stage_id: link('crm.stage'),
    team_id: link('crm.team'),
    user_id: link('res.users'),
    source_id: link('utm.source'),
    medium_id: link('utm.medium'),
    campaign_id: link('utm.campaign'),
    company_currency: link('res.currency'),
    probability: { type: 'float' },
    expected_revenue: { type: 'float' },
    date_deadline: day,
    date_open: datetime,
    date_closed: datetime,
    date_conversion: datetime,
    date_last_stage_update: datetime,
    lost_reason: link('crm.lost.reason', { until: 15 }),
    lost_reason_id: link('crm.lost.reason', { since: 16 }),
    duration_tracking: { type: 'json', since: 17 },
    won_status: { type: 'selection', since: 18 },
    x_interest: char,
  },
  'crm.stage': { ...named, sequence: integer, is_won: flag },
  'crm.team': named,
  'crm.lost.reason': { ...named, active: flag },
  'utm.source': named,
  'utm.medium': { ...named, active: flag },
  'utm.campaign': { ...named, title: { type: 'char', since: 15 }, stage_id: link('utm.stage') },
  'utm.stage': named,
  'res.currency': named,
  'res.partner': named,
  'res.users': {
    ...named,
    active: flag,
    share: flag,
    login: char,
    partner_id: link('res.partner'),
    sale_team_id: link('crm.team'),
  },
  'mail.activity.type': { ...named, category: { type: 'selection' }, icon: char },
  'mail.message.subtype': { ...named, internal: flag },
  'mail.message': {
    ...common,
    model: char,
    res_id: integer,
    date: datetime,
    author_id: link('res.partner'),
    message_type: { type: 'selection' },
    subtype_id: link('mail.message.subtype'),
    is_internal: flag,
    mail_activity_type_id: link('mail.activity.type'),
    tracking_value_ids: { type: 'one2many', to: 'mail.tracking.value', forAdministrators: true },
  },
  'mail.tracking.value': {
    ...common,
    field: link('ir.model.fields', { until: 16 }),
    field_id: link('ir.model.fields', { since: 17 }),
    old_value_integer: integer,
    new_value_integer: integer,
    new_value_char: char,
    mail_message_id: link('mail.message'),
  },
  'ir.model.fields': named,
  'calendar.event': {
    ...named,
    active: flag,
    start: datetime,
    user_id: link('res.users'),
    opportunity_id: link('crm.lead'),
  },
};
