/** What an Odoo source wants to be told, in the order of its guide. */
import type { Setting, SourceSettings } from '../source-settings.ts';
import { pollSecondsSetting, teamsSettings } from './common-settings.ts';

const connection: readonly Setting[] = [
  {
    at: 'base',
    kind: 'address',
    label: { en: 'Address of Odoo', de: 'Adresse von Odoo' },
    help: {
      en: 'What the browser shows up to the first single slash. With "http://", for servers in the office alone, everybody in that network can read the key along the way.',
      de: 'Was im Browser bis zum ersten einzelnen Schrägstrich steht. Mit "http://", nur für Server im Büro, kann jeder in diesem Netz den Schlüssel unterwegs mitlesen.',
    },
    required: true,
    example: 'https://acme.odoo.com',
  },
  {
    at: 'database',
    kind: 'text',
    label: { en: 'Database', de: 'Datenbank' },
    help: {
      en: 'Its name; on odoo.com it is the first part of the address as a rule.',
      de: 'Ihr Name; bei odoo.com in der Regel der erste Teil der Adresse.',
    },
    required: true,
    example: 'acme',
  },
  {
    at: 'user',
    kind: 'text',
    label: { en: 'Login', de: 'Anmeldename' },
    help: {
      en: 'What the user of the key signs in with. Odoo 14 to 18 need it.',
      de: 'Womit sich der Benutzer des Schlüssels anmeldet. Odoo 14 bis 18 brauchen ihn.',
    },
    required: false,
    example: 'wall@acme.example',
  },
  {
    at: 'key.secret',
    kind: 'secret',
    label: { en: 'API key', de: 'API-Schlüssel' },
    help: {
      en: 'Made by that user in Odoo, under its preferences, Account Security. Odoo shows it once.',
      de: 'Von diesem Benutzer in Odoo unter seinen Einstellungen, Kontosicherheit, erzeugt. Odoo zeigt ihn einmal.',
    },
    required: true,
    example: 'odoo',
  },
  {
    at: 'protocol',
    kind: 'choice',
    label: { en: 'How Odoo is asked', de: 'Wie Odoo gefragt wird' },
    help: {
      en: 'Tandem finds it out. To be set only where a proxy lets one of the two through.',
      de: 'Tandem findet es heraus. Nur nötig, wenn ein Proxy bloß eines von beiden durchlässt.',
    },
    required: false,
    choices: [
      { value: 'auto', label: { en: 'Found out', de: 'Von selbst' } },
      { value: 'json2', label: { en: '/json/2, from Odoo 19 on', de: '/json/2, ab Odoo 19' } },
      { value: 'jsonrpc', label: { en: '/jsonrpc, up to Odoo 19', de: '/jsonrpc, bis Odoo 19' } },
    ],
  },
  pollSecondsSetting,
];

const stage = (at: string, label: Setting['label'], help: Setting['help']): Setting => {
  return { at: `stages.${at}`, kind: 'texts', label, help, required: false, example: 'Qualified' };
};

const meaning: readonly Setting[] = [
  {
    at: 'leads',
    kind: 'choice',
    label: { en: 'What counts as a lead', de: 'Was als Lead zählt' },
    help: {
      en: 'Where sales enters opportunities of its own, only what came in should count.',
      de: 'Wo der Vertrieb selbst Chancen anlegt, sollte nur zählen, was eingegangen ist.',
    },
    required: false,
    choices: [
      { value: 'all', label: { en: 'Every lead and opportunity', de: 'Jeder Lead und jede Chance' } },
      { value: 'incoming', label: { en: 'Only what came in as a lead', de: 'Nur was als Lead einging' } },
    ],
  },
  stage(
    'mql',
    { en: 'Handed over by marketing', de: 'Vom Marketing übergeben' },
    {
      en: 'Stages by name or number, or the words lead, opportunity, won, lost. Without any, nothing counts as handed over.',
      de: 'Phasen mit Name oder Nummer, oder die Wörter lead, opportunity, won, lost. Ohne Angabe gilt nichts als übergeben.',
    },
  ),
  stage(
    'accepted',
    { en: 'Accepted by sales', de: 'Vom Vertrieb angenommen' },
    {
      en: 'The same. Without any, a lead that was made an opportunity.',
      de: 'Ebenso. Ohne Angabe ein Lead, aus dem eine Chance wurde.',
    },
  ),
  stage(
    'sql',
    { en: 'Qualified by sales', de: 'Vom Vertrieb qualifiziert' },
    {
      en: 'The same. Without any, nothing counts as qualified.',
      de: 'Ebenso. Ohne Angabe gilt nichts als qualifiziert.',
    },
  ),
  stage(
    'rejected',
    { en: 'Rejected by sales', de: 'Vom Vertrieb abgelehnt' },
    { en: 'The same. Without any, a lead that was marked as lost.', de: 'Ebenso. Ohne Angabe ein verlorener Lead.' },
  ),
  ...teamsSettings({ en: 'sales teams in Odoo', de: 'Vertriebsteams in Odoo' }),
  {
    at: 'fields',
    kind: 'fieldMap',
    label: { en: 'Own fields', de: 'Eigene Felder' },
    help: {
      en: 'Technical names of fields of crm.lead, as Odoo shows them in developer mode, such as x_studio_interest.',
      de: 'Technische Namen von Feldern von crm.lead, wie Odoo sie im Entwicklermodus zeigt, etwa x_studio_interest.',
    },
    required: false,
  },
];

export const odooSettings: SourceSettings = {
  vendor: 'Odoo',
  guide: 'sources/odoo.md',
  settings: [...connection, ...meaning],
  tests: [
    { id: 'address', label: { en: 'Odoo answers', de: 'Odoo antwortet' } },
    { id: 'key', label: { en: 'The key is accepted', de: 'Der Schlüssel wird angenommen' } },
    { id: 'leads', label: { en: 'Leads can be read', de: 'Leads sind lesbar' } },
    { id: 'messages', label: { en: 'Messages can be read', de: 'Nachrichten sind lesbar' } },
    { id: 'meetings', label: { en: 'Meetings can be read', de: 'Termine sind lesbar' } },
    { id: 'people', label: { en: 'People can be read', de: 'Personen sind lesbar' } },
    { id: 'campaigns', label: { en: 'Campaigns can be read', de: 'Kampagnen sind lesbar' } },
    { id: 'fields', label: { en: 'The own fields are there', de: 'Die eigenen Felder gibt es' } },
    { id: 'stages', label: { en: 'The stages are there', de: 'Die Phasen gibt es' } },
  ],
};
