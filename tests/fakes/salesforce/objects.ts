/** The objects of an org as their describe tells them: fields, what they refer to, and what hangs on them. */
export type FieldShape = { readonly name: string; readonly refersTo?: string; readonly as?: string };

export type ObjectShape = {
  /** What ids of its rows start with. */
  readonly idPrefix: string;
  readonly fields: readonly FieldShape[];
  readonly children: readonly { readonly object: string; readonly field: string; readonly as: string }[];
};

const words = (text: string): readonly string[] => text.split(' ');

const system = ['Id', 'CreatedDate', 'SystemModstamp'];
const deletable = [...system, 'IsDeleted'];

const refer = (name: string, refersTo: string): FieldShape => ({ name, refersTo, as: name.replace(/Id$/, '') });

function object(
  idPrefix: string,
  plain: readonly string[],
  references: readonly FieldShape[] = [],
  children: ObjectShape['children'] = [],
): ObjectShape {
  return { idPrefix, fields: [...plain.map((name) => ({ name })), ...references], children };
}

const activity = ['WhoId', 'WhatId', 'OwnerId', 'Type', 'ActivityDate', 'IsRecurrence', 'Subject'];

export const standardObjects: Readonly<Record<string, ObjectShape>> = {
  Lead: object(
    '00Q',
    [
      ...deletable,
      ...words('Name Company Email LeadSource Status IsConverted ConvertedDate ConvertedContactId'),
      ...words('Rejection_Reason__c Lead_Type__c MQL_Date__c'),
    ],
    [refer('OwnerId', 'User'), refer('ConvertedOpportunityId', 'Opportunity')],
    [
      { object: 'LeadHistory', field: 'LeadId', as: 'Histories' },
      { object: 'CampaignMember', field: 'LeadId', as: 'CampaignMembers' },
    ],
  ),
  LeadHistory: object('017', [...deletable, 'LeadId', 'Field', 'OldValue', 'NewValue']),
  Opportunity: object(
    '006',
    [
      ...deletable,
      ...words('Name Amount CurrencyIsoCode StageName CloseDate IsClosed IsWon LeadSource'),
      ...words('LastStageChangeDate Loss_Reason__c'),
    ],
    [
      refer('AccountId', 'Account'),
      refer('RecordTypeId', 'RecordType'),
      refer('OwnerId', 'User'),
      refer('CampaignId', 'Campaign'),
    ],
    [
      { object: 'OpportunityHistory', field: 'OpportunityId', as: 'OpportunityHistories' },
      { object: 'OpportunityContactRole', field: 'OpportunityId', as: 'OpportunityContactRoles' },
    ],
  ),
  OpportunityHistory: object('008', [...deletable, 'OpportunityId', 'StageName', 'Amount', 'CloseDate']),
  OpportunityContactRole: object('00K', [...deletable, 'OpportunityId', 'IsPrimary'], [refer('ContactId', 'Contact')]),
  OpportunityStage: object('01J', [...system, 'ApiName', 'MasterLabel', 'SortOrder', 'IsActive', 'IsWon', 'IsClosed']),
  Task: object('00T', [...deletable, ...activity, ...words('TaskSubtype CallType CompletedDateTime IsClosed Status')]),
  Event: object('00U', [...deletable, ...activity, 'EventSubtype', 'StartDateTime', 'IsChild']),
  EmailMessage: object('02s', [...deletable, 'ActivityId', 'Incoming']),
  Campaign: object('701', [
    ...deletable,
    ...words('Name Type StartDate EndDate Status ActualCost CurrencyIsoCode'),
    ...words('NumberOfLeads NumberOfConvertedLeads'),
  ]),
  CampaignMember: object('00v', [...deletable, 'LeadId', 'CampaignId', 'Status']),
  User: object(
    '005',
    [...system, 'Name', 'UserType', 'IsActive'],
    [refer('UserRoleId', 'UserRole'), refer('ProfileId', 'Profile')],
  ),
  UserRole: object('00E', [...system, 'Name']),
  Profile: object('00e', [...system, 'Name']),
  Contact: object('003', [...deletable, 'Name', 'Email']),
  Account: object('001', [...deletable, 'Name']),
  RecordType: object('012', [...system, 'Name']),
};
