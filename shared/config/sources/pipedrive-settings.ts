/** What a Pipedrive source wants to be told, in the order of its guide. */
import { optionalSetting, type Setting, type SourceSettings, type Words } from '../source-settings.ts';
import { dailyShareSetting, pollSecondsSetting, teamsSettings } from './common-settings.ts';
import { type PipedriveField, pipedriveFields } from './pipedrive.ts';

const labelOf = (stage: 'mql' | 'accepted' | 'sql' | 'rejected', en: string, de: string): Setting =>
  optionalSetting(
    `leadStages.${stage}`,
    'texts',
    { en: `Labels of leads that are ${en}`, de: `Label von Leads, die ${de} sind` },
    {
      en: 'Names of lead labels, in any case. Pipedrive does not tell since when a lead has a label: it counts from when Tandem first sees it.',
      de: 'Namen von Lead-Labeln, groß oder klein. Pipedrive sagt nicht, seit wann ein Lead ein Label hat: Es zählt, ab wann Tandem es zum ersten Mal sieht.',
    },
  );

const fieldWords: { readonly [F in PipedriveField]: Words } = {
  leadSource: { en: 'where a lead came from', de: 'woher ein Lead kam' },
  campaignId: { en: 'the campaign', de: 'die Kampagne' },
  leadType: { en: 'the type of the lead', de: 'die Art des Leads' },
  interest: { en: 'what the lead is interested in', de: 'wofür sich der Lead interessiert' },
  assignedAt: { en: 'when a lead was assigned', de: 'wann ein Lead zugewiesen wurde' },
  mqlAt: { en: 'when marketing handed a lead over', de: 'wann Marketing einen Lead übergeben hat' },
  acceptedAt: { en: 'when sales accepted a lead', de: 'wann der Vertrieb einen Lead angenommen hat' },
  sqlAt: { en: 'when sales qualified a lead', de: 'wann der Vertrieb einen Lead qualifiziert hat' },
  rejectedAt: { en: 'when sales rejected a lead', de: 'wann der Vertrieb einen Lead abgelehnt hat' },
  rejectReason: { en: 'why sales rejected a lead', de: 'warum der Vertrieb einen Lead abgelehnt hat' },
};

export const pipedriveSettings: SourceSettings = {
  vendor: 'Pipedrive',
  guide: 'sources/pipedrive.md',
  settings: [
    {
      at: 'company',
      kind: 'text',
      label: { en: 'Company', de: 'Firma' },
      help: {
        en: 'What stands before ".pipedrive.com" in the address bar when you use Pipedrive.',
        de: 'Was in der Adresszeile vor „.pipedrive.com“ steht, wenn Pipedrive offen ist.',
      },
      required: true,
      example: 'acme',
    },
    {
      at: 'token.secret',
      kind: 'secret',
      label: { en: 'API token', de: 'API-Token' },
      help: {
        en: 'In Pipedrive: your picture at the top right, Company settings or Personal preferences, API. It sees what its user may see.',
        de: 'In Pipedrive: das Bild rechts oben, Firmeneinstellungen oder Persönliche Einstellungen, API. Er sieht, was sein Benutzer sehen darf.',
      },
      required: true,
      example: 'pipedrive',
    },
    optionalSetting(
      'dailyTokens',
      'number',
      { en: 'Tokens a day', de: 'Token am Tag' },
      {
        en: '30,000 times the seats times the factor of the plan (Lite 1, Growth 2, Premium 5, Ultimate 7 at the time of writing), and what was bought on top. Admins see it under Company settings, API usage.',
        de: '30.000 mal die Benutzer mal den Faktor des Tarifs (zurzeit Lite 1, Growth 2, Premium 5, Ultimate 7), und was dazu gekauft wurde. Administratoren sehen es in den Firmeneinstellungen unter API-Nutzung.',
      },
      { example: '300000' },
    ),
    dailyShareSetting,
    optionalSetting(
      'burst',
      'number',
      { en: 'Calls within two seconds', de: 'Abrufe in zwei Sekunden' },
      {
        en: 'What the plan allows: 20 is what the smallest does.',
        de: 'Was der Tarif erlaubt: 20 beim kleinsten.',
      },
      { example: '20' },
    ),
    pollSecondsSetting,
    optionalSetting(
      'pipelines',
      'texts',
      { en: 'Pipelines that count', de: 'Pipelines, die zählen' },
      { en: 'Their names. Without any, all count.', de: 'Ihre Namen. Ohne Angabe zählen alle.' },
    ),
    optionalSetting(
      'contacts',
      'switch',
      { en: 'Read names and e-mail addresses', de: 'Namen und E-Mail-Adressen lesen' },
      {
        en: 'Off: leads and deals have their titles alone, and can not be joined with those of other sources by e-mail.',
        de: 'Aus: Leads und Deals haben nur ihre Titel und lassen sich nicht über die E-Mail mit denen anderer Quellen verbinden.',
      },
    ),
    labelOf('mql', 'handed over to sales', 'an den Vertrieb übergeben'),
    labelOf('accepted', 'accepted by sales', 'vom Vertrieb angenommen'),
    labelOf('sql', 'qualified by sales', 'vom Vertrieb qualifiziert'),
    labelOf('rejected', 'rejected by sales', 'vom Vertrieb abgelehnt'),
    optionalSetting(
      'archivedLeads',
      'choice',
      { en: 'Archived leads', de: 'Archivierte Leads' },
      {
        en: 'What it means in your company that somebody archives a lead.',
        de: 'Was es in Ihrer Firma bedeutet, dass jemand einen Lead archiviert.',
      },
      {
        choices: [
          { value: 'kept', label: { en: 'Nothing: they were leads', de: 'Nichts: Sie waren Leads' } },
          { value: 'rejected', label: { en: 'Sales has rejected them', de: 'Der Vertrieb hat sie abgelehnt' } },
        ],
      },
    ),
    ...pipedriveFields.map((field) =>
      optionalSetting(
        `fields.${field}`,
        'fieldMap',
        { en: `Field for ${fieldWords[field].en}`, de: `Feld: ${fieldWords[field].de}` },
        {
          en: 'The name of a field of your own, or its API key. Leads and deals share their fields.',
          de: 'Der Name eines eigenen Feldes oder sein API-Schlüssel. Leads und Deals haben dieselben Felder.',
        },
      ),
    ),
    optionalSetting(
      'activityTypes',
      'fieldMap',
      { en: 'Own types of activities', de: 'Eigene Aktivitätstypen' },
      {
        en: 'What each is: call, email, meeting, message or other. Calls, e-mails, meetings and lunches are known.',
        de: 'Was sie jeweils sind: call, email, meeting, message oder other. Anrufe, E-Mails, Meetings und Mittagessen sind bekannt.',
      },
      { example: 'demo_call: call' },
    ),
    ...teamsSettings({ en: 'teams in Pipedrive', de: 'Teams in Pipedrive' }),
  ],
  tests: [
    { id: 'address', label: { en: 'Pipedrive answers', de: 'Pipedrive antwortet' } },
    { id: 'key', label: { en: 'The token is accepted', de: 'Der Token wird angenommen' } },
    { id: 'leads', label: { en: 'Leads can be read', de: 'Leads sind lesbar' } },
    { id: 'deals', label: { en: 'Deals can be read', de: 'Deals sind lesbar' } },
    { id: 'activities', label: { en: 'Activities can be read', de: 'Aktivitäten sind lesbar' } },
    { id: 'persons', label: { en: 'Persons can be read', de: 'Personen sind lesbar' } },
    { id: 'organizations', label: { en: 'Organisations can be read', de: 'Organisationen sind lesbar' } },
    { id: 'pipelines', label: { en: 'The pipelines are there', de: 'Die Pipelines gibt es' } },
    { id: 'labels', label: { en: 'The labels are there', de: 'Die Label gibt es' } },
    { id: 'fields', label: { en: 'The fields are there', de: 'Die Felder gibt es' } },
  ],
};
