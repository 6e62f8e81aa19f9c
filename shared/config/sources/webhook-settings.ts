/** What a webhook source wants to be told, in the order of its guide. */
import type { SourceSettings } from '../source-settings.ts';
import { pushTypes } from './webhook.ts';

const typeLabels = {
  lead: { en: 'Leads', de: 'Leads' },
  deal: { en: 'Deals and what changes in them', de: 'Deals und was sich an ihnen ändert' },
  win: { en: 'Wins', de: 'Abschlüsse' },
  activity: { en: 'Calls, e-mails, meetings', de: 'Anrufe, E-Mails, Termine' },
  person: { en: 'People', de: 'Personen' },
} as const;

export const webhookSettings: SourceSettings = {
  vendor: 'Webhook',
  guide: 'sources/webhook.md',
  settings: [
    {
      at: 'port',
      kind: 'number',
      label: { en: 'Port', de: 'Port' },
      help: {
        en: 'A number from 1024 to 65535 that no other program on this computer listens on.',
        de: 'Eine Zahl von 1024 bis 65535, unter der kein anderes Programm dieses Rechners erreichbar ist.',
      },
      required: true,
      example: '4311',
    },
    {
      at: 'secret.secret',
      kind: 'secret',
      label: { en: 'Secret', de: 'Geheimnis' },
      help: {
        en: 'Whoever pushes needs it, to sign with or to show. 32 random characters are plenty.',
        de: 'Wer etwas sendet, braucht es zum Unterschreiben oder Vorzeigen. 32 zufällige Zeichen genügen.',
      },
      required: true,
      example: 'push',
    },
    {
      at: 'host',
      kind: 'address',
      label: { en: 'Address of this computer', de: 'Adresse dieses Rechners' },
      help: {
        en: '127.0.0.1 is for programs on this computer alone. Its address in the office network lets in the others there; 0.0.0.0 means all its addresses.',
        de: '127.0.0.1 ist nur für Programme auf diesem Rechner. Mit seiner Adresse im Büronetz können auch andere dort senden; 0.0.0.0 steht für alle seine Adressen.',
      },
      required: false,
      example: '127.0.0.1',
    },
    {
      at: 'path',
      kind: 'text',
      label: { en: 'Path', de: 'Pfad' },
      help: {
        en: 'What stands after the port in the address. One that nobody guesses keeps scanners out.',
        de: 'Was in der Adresse hinter dem Port steht. Einer, den niemand errät, hält Neugierige fern.',
      },
      required: false,
      example: '/push',
    },
    {
      at: 'accepts',
      kind: 'texts',
      label: { en: 'What may be pushed', de: 'Was gesendet werden darf' },
      help: {
        en: 'Name only what comes this way: of everything else Tandem then knows that it comes from elsewhere.',
        de: 'Nur was auf diesem Weg kommt: Von allem anderen weiß Tandem dann, dass es von woanders kommt.',
      },
      required: false,
      choices: pushTypes.map((value) => ({ value, label: typeLabels[value] })),
    },
    {
      at: 'hostNames',
      kind: 'texts',
      label: { en: 'Names', de: 'Namen' },
      help: {
        en: 'Names that the address is called by, such as that of a tunnel or a proxy in front of it.',
        de: 'Namen, unter denen die Adresse aufgerufen wird, etwa der eines Tunnels oder Proxys davor.',
      },
      required: false,
      example: 'tandem.example.com',
    },
    {
      at: 'perMinute',
      kind: 'number',
      label: { en: 'Requests a minute', de: 'Anfragen je Minute' },
      help: {
        en: 'More have to wait. One request may hold up to 500 events.',
        de: 'Weitere müssen warten. Eine Anfrage darf bis zu 500 Ereignisse enthalten.',
      },
      required: false,
      example: '60',
    },
  ],
  tests: [
    { id: 'secret', label: { en: 'The secret is there', de: 'Das Geheimnis ist da' } },
    { id: 'port', label: { en: 'The port is free', de: 'Der Port ist frei' } },
  ],
};
