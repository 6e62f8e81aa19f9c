import { expect, it } from 'vitest';
import type { MessageTables } from '../../../../electron/connectors/odoo/message-activity.ts';
import { activityOf } from '../../../../electron/connectors/odoo/message-activity.ts';
import { meetingOf } from '../../../../electron/connectors/odoo/meeting-stream.ts';
import { recordIds } from '../../../../electron/connectors/odoo/record-ids.ts';

const tables: MessageTables = {
  byPartner: new Map([
    [2, { id: 1, name: 'OdooBot', team: undefined }],
    [3, { id: 2, name: 'Ana', team: undefined }],
  ]),
  activityTypes: new Map([
    [1, { category: 'default', icon: 'fa-envelope' }],
    [2, { category: 'phonecall', icon: 'fa-phone' }],
    [3, { category: 'meeting', icon: 'fa-users' }],
    [4, { category: 'default', icon: 'fa-check' }],
    [5, { category: 'default', icon: 'fa-phone' }],
  ]),
  internalSubtypes: new Set([20]),
};
const ids = recordIds('crm');
const byAna = { author_id: [3, 'Ana'] };
const byCustomer = { author_id: [99, 'Cora Customer'] };
const message = (fields: object) => {
  const common = {
    id: 7,
    res_id: 42,
    date: '2026-11-03 09:30:00',
    subtype_id: [10, 'Discussions'],
    is_internal: false,
  };
  return activityOf({ ...common, ...fields }, tables, ids);
};

it('is an activity of lead and deal, by whoever wrote it', () => {
  expect(message({ message_type: 'comment', ...byAna })).toEqual({
    id: 'crm:message/7',
    leadId: 'crm:lead/42',
    dealId: 'crm:deal/42',
    at: Date.UTC(2026, 10, 3, 9, 30),
    personId: 'crm:user/2',
    kind: 'email',
    outbound: true,
    automated: false,
  });
});

it.each([
  ['written to the customer', { message_type: 'comment', ...byAna }, ['email', true, false]],
  ['answered from an own mail program', { message_type: 'email', ...byAna }, ['email', true, false]],
  ['come from the customer', { message_type: 'email', ...byCustomer }, ['email', false, false]],
  ['come from nobody known', { message_type: 'email', author_id: false }, ['email', false, false]],
  ['a mailing', { message_type: 'email_outgoing', ...byAna }, ['email', true, true]],
  ['an automatic reply', { message_type: 'auto_comment', author_id: false }, ['email', true, true]],
  ['written by OdooBot', { message_type: 'comment', author_id: [2, 'OdooBot'] }, ['email', true, true]],
  ['a text message', { message_type: 'sms', ...byAna }, ['message', true, false]],
  [
    'a WhatsApp message of the customer',
    { message_type: 'whatsapp_message', ...byCustomer },
    ['message', false, false],
  ],
  ['a letter', { message_type: 'snailmail', ...byAna }, ['other', true, false]],
  [
    'a call that was done',
    { message_type: 'notification', ...byAna, mail_activity_type_id: [2, 'Call'] },
    ['call', true, false],
  ],
  [
    'a call of an own kind',
    { message_type: 'notification', ...byAna, mail_activity_type_id: [5, 'Ring'] },
    ['call', true, false],
  ],
  [
    'an e-mail that was done',
    { message_type: 'notification', ...byAna, mail_activity_type_id: [1, 'Email'] },
    ['email', true, false],
  ],
  [
    'a task that was done',
    { message_type: 'notification', ...byAna, mail_activity_type_id: [4, 'To-Do'] },
    ['other', false, false],
  ],
  [
    'something done of a kind that is gone',
    { message_type: 'notification', ...byAna, mail_activity_type_id: [9, '?'] },
    ['other', false, false],
  ],
])('tells %s', (_, fields, expected) => {
  const told = message(fields);
  expect([told?.kind, told?.outbound, told?.automated]).toEqual(expected);
});

it.each([
  ['a note among colleagues', { message_type: 'comment', ...byAna, subtype_id: [20, 'Note'] }],
  ['what is marked as internal', { message_type: 'comment', ...byAna, is_internal: true }],
  ['a meeting that was done, which stands in the calendar', { ...byAna, mail_activity_type_id: [3, 'Meeting'] }],
  ['what has no time', { message_type: 'comment', ...byAna, date: false }],
  ['what belongs to no lead', { message_type: 'comment', ...byAna, res_id: 0 }],
  ['what has no kind', { ...byAna, message_type: false }],
])('leaves out %s', (_, fields) => {
  expect(message(fields)).toBeNull();
});

it('a meeting is one of its organiser at its beginning, and no attempt of ours where the customer booked it', () => {
  const event = {
    id: 8,
    start: '2026-11-05 13:00:00',
    user_id: [5, 'Ben'],
    create_uid: [2, 'Ana'],
    opportunity_id: [42, 'x'],
  };
  const staff = new Set([2, 5]);
  expect(meetingOf(event, staff, ids)).toMatchObject({
    id: 'crm:meeting/8',
    leadId: 'crm:lead/42',
    kind: 'meeting',
    at: Date.UTC(2026, 10, 5, 13),
    personId: 'crm:user/5',
    outbound: true,
  });
  expect(meetingOf({ ...event, create_uid: [4, 'Public user'] }, staff, ids)).toMatchObject({ outbound: false });
  expect(meetingOf({ ...event, start: false }, staff, ids)).toBeNull();
  expect(meetingOf({ ...event, opportunity_id: false }, staff, ids)).toBeNull();
});
