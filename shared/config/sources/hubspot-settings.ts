/** What a HubSpot source wants to be told, in the order of its guide. */
import { optionalSetting, type Setting, type SourceSettings, type Words } from '../source-settings.ts';
import { dailyShareSetting, pollSecondsSetting, teamsSettings } from './common-settings.ts';

const stagesOf = (stage: 'mql' | 'accepted' | 'sql' | 'rejected', label: Words, usual: Words): Setting =>
  optionalSetting(`leadStages.${stage}`, 'texts', label, {
    en: `Names of lifecycle stages of contacts, or of stages of leads, in any case. ${usual.en}`,
    de: `Namen von Lifecycle-Phasen der Kontakte oder von Phasen der Leads, groß oder klein. ${usual.de}`,
  });

export const hubspotSettings: SourceSettings = {
  vendor: 'HubSpot',
  guide: 'sources/hubspot.md',
  settings: [
    {
      at: 'key.secret',
      kind: 'secret',
      label: { en: 'Service key', de: 'Service-Schlüssel' },
      help: {
        en: 'In HubSpot: Development, Keys, Service keys. Give it permissions to read, and no others.',
        de: 'In HubSpot: Entwicklung, Schlüssel, Service-Schlüssel. Er braucht Leserechte und keine anderen.',
      },
      required: true,
      example: 'hubspot',
    },
    optionalSetting(
      'leadFields',
      'fieldMap',
      { en: 'Fields of leads', de: 'Felder der Leads' },
      {
        en: 'Internal names of properties of contacts; of the leads object with "leads." before them.',
        de: 'Interne Namen von Eigenschaften der Kontakte; bei Eigenschaften der Leads mit „leads.“ davor.',
      },
    ),
    optionalSetting(
      'dealFields',
      'fieldMap',
      { en: 'Fields of deals', de: 'Felder der Deals' },
      {
        en: 'Internal names of properties of deals, where yours are others than the usual ones.',
        de: 'Interne Namen von Eigenschaften der Deals, wo es andere als die üblichen sind.',
      },
    ),
    stagesOf(
      'mql',
      { en: 'Handed over by marketing', de: 'Von Marketing übergeben' },
      { en: 'Usually "Marketing qualified lead".', de: 'Sonst „Marketing Qualified Lead“.' },
    ),
    stagesOf(
      'accepted',
      { en: 'Accepted by sales', de: 'Vom Vertrieb angenommen' },
      { en: 'Usually the stages of leads that are in progress.', de: 'Sonst die Phasen der Leads in Bearbeitung.' },
    ),
    stagesOf(
      'sql',
      { en: 'Qualified by sales', de: 'Vom Vertrieb qualifiziert' },
      {
        en: 'Usually "Sales qualified lead", and the stages of leads that are qualified.',
        de: 'Sonst „Sales Qualified Lead“ und die Phasen qualifizierter Leads.',
      },
    ),
    stagesOf(
      'rejected',
      { en: 'Rejected by sales', de: 'Vom Vertrieb abgelehnt' },
      { en: 'Usually the stages of leads that are disqualified.', de: 'Sonst die Phasen disqualifizierter Leads.' },
    ),
    optionalSetting(
      'pipelines',
      'texts',
      { en: 'Deal pipelines that count', de: 'Deal-Pipelines, die zählen' },
      { en: 'By their names. Without any, all of them count.', de: 'Nach Namen. Ohne Angabe zählen alle.' },
      { example: 'Sales pipeline' },
    ),
    ...teamsSettings({ en: 'HubSpot teams', de: 'HubSpot-Teams' }),
    optionalSetting(
      'currency',
      'text',
      { en: 'Currency', de: 'Währung' },
      {
        en: 'Of deals that carry none. Usually the company currency of the account.',
        de: 'Für Deals ohne Währung. Sonst die Unternehmenswährung des Accounts.',
      },
      { example: 'EUR' },
    ),
    optionalSetting(
      'callsPerDay',
      'number',
      { en: 'Calls a day', de: 'Aufrufe am Tag' },
      {
        en: 'What the account has for all its programs together: 250,000, or more from Professional on.',
        de: 'Was der Account für alle Programme zusammen hat: 250.000, ab Professional mehr.',
      },
      { example: '250000' },
    ),
    dailyShareSetting,
    optionalSetting(
      'callsPerTenSeconds',
      'number',
      { en: 'Calls in ten seconds', de: 'Aufrufe in zehn Sekunden' },
      { en: '100, or 190 from Professional on.', de: '100, ab Professional 190.' },
      { example: '100' },
    ),
    pollSecondsSetting,
    optionalSetting(
      'address',
      'address',
      { en: 'Address', de: 'Adresse' },
      { en: 'Only where a proxy stands before HubSpot.', de: 'Nur wenn ein Proxy vor HubSpot steht.' },
      { example: 'https://api.hubapi.com' },
    ),
  ],
  tests: [
    { id: 'address', label: { en: 'HubSpot answers', de: 'HubSpot antwortet' } },
    { id: 'key', label: { en: 'The key is accepted', de: 'Der Schlüssel wird angenommen' } },
    { id: 'contacts', label: { en: 'Contacts can be read', de: 'Kontakte sind lesbar' } },
    { id: 'deals', label: { en: 'Deals can be read', de: 'Deals sind lesbar' } },
    { id: 'leads', label: { en: 'Leads can be read', de: 'Leads sind lesbar' } },
    { id: 'calls', label: { en: 'Calls can be read', de: 'Anrufe sind lesbar' } },
    { id: 'emails', label: { en: 'E-mails can be read', de: 'E-Mails sind lesbar' } },
    { id: 'meetings', label: { en: 'Meetings can be read', de: 'Meetings sind lesbar' } },
    { id: 'owners', label: { en: 'People can be read', de: 'Personen sind lesbar' } },
    { id: 'campaigns', label: { en: 'Campaigns can be read', de: 'Kampagnen sind lesbar' } },
    { id: 'fields', label: { en: 'Named fields are there', de: 'Genannte Felder gibt es' } },
    { id: 'stages', label: { en: 'Named stages are there', de: 'Genannte Phasen gibt es' } },
    { id: 'pipelines', label: { en: 'Named pipelines are there', de: 'Genannte Pipelines gibt es' } },
  ],
};
