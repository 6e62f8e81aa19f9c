/** What a Salesforce source wants to be told, in the order of its guide. */
import { optionalSetting, type Setting, type SourceSettings } from '../source-settings.ts';
import { dailyShareSetting, pollSecondsSetting, teamsSettings } from './common-settings.ts';

const stagesOf = (stage: 'mql' | 'accepted' | 'sql' | 'rejected', en: string, de: string): Setting =>
  optionalSetting(
    `leadStages.${stage}`,
    'texts',
    { en: `Lead status: ${en}`, de: `Lead-Status: ${de}` },
    {
      en: 'Values of Lead Status, in any case. Since when a lead has one is known where the org tracks the history of Lead Status.',
      de: 'Werte von Lead-Status, groß oder klein. Seit wann ein Lead einen hat, ist bekannt, wo die Organisation den Verlauf von Lead-Status aufzeichnet.',
    },
  );

const parts = [
  { value: 'leads', label: { en: 'Leads', de: 'Leads' } },
  { value: 'deals', label: { en: 'Opportunities', de: 'Opportunities' } },
  { value: 'activities', label: { en: 'Tasks and events', de: 'Aufgaben und Ereignisse' } },
  { value: 'campaigns', label: { en: 'Campaigns', de: 'Kampagnen' } },
] as const;

export const salesforceSettings: SourceSettings = {
  vendor: 'Salesforce',
  guide: 'sources/salesforce.md',
  settings: [
    {
      at: 'host',
      kind: 'address',
      label: { en: 'My Domain address', de: 'Adresse von Mein Domänenname' },
      help: {
        en: 'In Salesforce: Setup, My Domain. It ends in ".my.salesforce.com", not in ".lightning.force.com".',
        de: 'In Salesforce: Setup, Mein Domänenname. Sie endet auf „.my.salesforce.com“, nicht auf „.lightning.force.com“.',
      },
      required: true,
      example: 'https://acme.my.salesforce.com',
    },
    {
      at: 'clientId',
      kind: 'text',
      label: { en: 'Consumer key', de: 'Verbraucherschlüssel' },
      help: {
        en: 'Of the external client app that was made for Tandem: Settings, OAuth Settings, Consumer Key and Secret.',
        de: 'Der externen Client-Anwendung für Tandem: Einstellungen, OAuth-Einstellungen, Verbraucherschlüssel und -geheimnis.',
      },
      required: true,
      example: '3MVG9',
    },
    {
      at: 'signIn.with',
      kind: 'choice',
      label: { en: 'Sign in with', de: 'Anmelden mit' },
      help: {
        en: 'The consumer secret is the simplest. A private key never leaves this computer.',
        de: 'Das Verbrauchergeheimnis ist am einfachsten. Ein privater Schlüssel verlässt diesen Rechner nie.',
      },
      required: true,
      choices: [
        { value: 'clientSecret', label: { en: 'Consumer secret', de: 'Verbrauchergeheimnis' } },
        { value: 'privateKey', label: { en: 'Private key', de: 'Privater Schlüssel' } },
        { value: 'refreshToken', label: { en: 'Refresh token', de: 'Aktualisierungstoken' } },
      ],
    },
    {
      at: 'signIn.clientSecret.secret',
      kind: 'secret',
      label: { en: 'Consumer secret', de: 'Verbrauchergeheimnis' },
      help: {
        en: 'It stands beside the consumer key. With a refresh token only where the app asks for it.',
        de: 'Es steht neben dem Verbraucherschlüssel. Mit einem Aktualisierungstoken nur, wo die Anwendung es verlangt.',
      },
      required: false,
      example: 'salesforce',
    },
    {
      at: 'signIn.privateKey.secret',
      kind: 'secret',
      label: { en: 'Private key', de: 'Privater Schlüssel' },
      help: {
        en: 'In PEM form, from "-----BEGIN" to "-----END"; its certificate is uploaded to the app.',
        de: 'In PEM-Form, von „-----BEGIN“ bis „-----END“; sein Zertifikat wird in die Anwendung geladen.',
      },
      required: false,
      example: 'salesforce-key',
    },
    optionalSetting(
      'signIn.username',
      'text',
      { en: 'User of the private key', de: 'Benutzer des privaten Schlüssels' },
      {
        en: 'The user name that Tandem reads as. It looks like an e-mail address.',
        de: 'Der Benutzername, als der Tandem liest. Er sieht aus wie eine E-Mail-Adresse.',
      },
    ),
    {
      at: 'signIn.refreshToken.secret',
      kind: 'secret',
      label: { en: 'Refresh token', de: 'Aktualisierungstoken' },
      help: {
        en: 'Of a sign-in that was made elsewhere, with the scopes "api" and "refresh_token".',
        de: 'Einer Anmeldung, die anderswo gemacht wurde, mit den Bereichen „api“ und „refresh_token“.',
      },
      required: false,
      example: 'salesforce-token',
    },
    {
      at: 'reads',
      kind: 'texts',
      label: { en: 'What is read', de: 'Was gelesen wird' },
      help: {
        en: 'The user needs Read on each of these; leave out what the wall does not need.',
        de: 'Der Benutzer braucht für jedes davon „Lesen“; was die Wand nicht braucht, kann fehlen.',
      },
      required: false,
      choices: parts,
    },
    stagesOf('mql', 'handed over by marketing', 'von Marketing übergeben'),
    stagesOf('accepted', 'accepted by sales', 'vom Vertrieb angenommen'),
    stagesOf('sql', 'qualified by sales', 'vom Vertrieb qualifiziert'),
    stagesOf('rejected', 'rejected by sales', 'vom Vertrieb abgelehnt'),
    optionalSetting(
      'leadFields',
      'fieldMap',
      { en: 'Fields of leads', de: 'Felder von Leads' },
      {
        en: 'API names of your own fields, such as "Rejection_Reason__c", by what they tell: leadType, rejectReason, mqlAt, interest and others.',
        de: 'API-Namen eigener Felder, etwa „Rejection_Reason__c“, nach dem, was sie sagen: leadType, rejectReason, mqlAt, interest und andere.',
      },
    ),
    optionalSetting(
      'dealFields',
      'fieldMap',
      { en: 'Fields of opportunities', de: 'Felder von Opportunities' },
      {
        en: 'The same of opportunities: lostReason, amount, pipeline, wonAt and others.',
        de: 'Dasselbe für Opportunities: lostReason, amount, pipeline, wonAt und andere.',
      },
    ),
    ...teamsSettings({ en: 'roles or profiles', de: 'Rollen oder Profilen' }),
    {
      at: 'currency',
      kind: 'text',
      label: { en: 'Currency', de: 'Währung' },
      help: {
        en: 'Of an org with a single currency, if it is not that of the config. Orgs with several tell it with each amount.',
        de: 'Einer Organisation mit nur einer Währung, falls es nicht die der Konfiguration ist. Solche mit mehreren nennen sie mit jedem Betrag.',
      },
      required: false,
      example: 'USD',
    },
    dailyShareSetting,
    pollSecondsSetting,
    optionalSetting(
      'apiVersion',
      'text',
      { en: 'Version of the interface', de: 'Version der Schnittstelle' },
      {
        en: 'Such as "62.0", which is taken if nothing is said. Only for when Salesforce retires that one.',
        de: 'Etwa „62.0“, die genommen wird, wenn nichts dasteht. Nur für den Fall, dass Salesforce diese abschafft.',
      },
    ),
  ],
  tests: [
    { id: 'address', label: { en: 'The address answers', de: 'Die Adresse antwortet' } },
    { id: 'key', label: { en: 'The key is accepted', de: 'Der Schlüssel wird angenommen' } },
    { id: 'leads', label: { en: 'Leads can be read', de: 'Leads sind lesbar' } },
    { id: 'deals', label: { en: 'Opportunities can be read', de: 'Opportunities sind lesbar' } },
    { id: 'activities', label: { en: 'Tasks and events can be read', de: 'Aufgaben und Ereignisse sind lesbar' } },
    { id: 'campaigns', label: { en: 'Campaigns can be read', de: 'Kampagnen sind lesbar' } },
    { id: 'people', label: { en: 'Users can be read', de: 'Benutzer sind lesbar' } },
    { id: 'mapping', label: { en: 'Fields and stages are known', de: 'Felder und Phasen sind bekannt' } },
  ],
};
