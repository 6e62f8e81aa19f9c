/** What a json source wants to be told, in the order of its guide. Its lists are written in the config. */
import type { SourceSettings } from '../source-settings.ts';

export const jsonSettings: SourceSettings = {
  vendor: 'JSON',
  guide: 'sources/json.md',
  mapped: ['lists'],
  settings: [
    {
      at: 'base',
      kind: 'address',
      label: { en: 'Address of the interface', de: 'Adresse der Schnittstelle' },
      help: {
        en: 'What the addresses of all lists begin with. With "http://", for servers in the office alone, everybody in that network can read along.',
        de: 'Womit die Adressen aller Listen beginnen. Mit "http://", nur für Server im Büro, kann jeder in diesem Netz mitlesen.',
      },
      required: true,
      example: 'https://crm.example.com/api',
    },
    {
      at: 'headers.Authorization.secret',
      kind: 'secret',
      label: { en: 'Key', de: 'Schlüssel' },
      help: {
        en: 'One that may only read. Whoever runs the interface can make it.',
        de: 'Einer, der nur lesen darf. Wer die Schnittstelle betreibt, kann ihn erzeugen.',
      },
      required: false,
      example: 'crm',
    },
    {
      at: 'headers.Authorization.prefix',
      kind: 'text',
      label: { en: 'What stands before the key', de: 'Was vor dem Schlüssel steht' },
      help: {
        en: 'As the description of the interface has it, with the blank at its end: mostly "Bearer ".',
        de: 'Wie es in der Beschreibung der Schnittstelle steht, mit dem Leerzeichen am Ende: meist "Bearer ".',
      },
      required: false,
      example: 'Bearer ',
    },
    {
      at: 'pollSeconds',
      kind: 'number',
      label: { en: 'Seconds between two polls', de: 'Sekunden zwischen zwei Abfragen' },
      help: {
        en: 'Lists of many pages are read more rarely, so that a quiet poll takes five calls on average.',
        de: 'Listen mit vielen Seiten werden seltener gelesen, sodass eine ruhige Abfrage im Mittel fünf Aufrufe braucht.',
      },
      required: false,
      example: '30',
    },
    {
      at: 'dailyLimit',
      kind: 'number',
      label: { en: 'Calls a day', de: 'Aufrufe am Tag' },
      help: {
        en: 'Tandem makes no more than these between one midnight UTC and the next.',
        de: 'Mehr macht Tandem von einer Mitternacht UTC zur nächsten nicht.',
      },
      required: false,
      example: '10000',
    },
    {
      at: 'burst.calls',
      kind: 'number',
      label: { en: 'Calls at once', de: 'Aufrufe auf einmal' },
      help: {
        en: 'No more than these within "burst.seconds"; without it ten within a second.',
        de: 'Mehr sind es innerhalb von "burst.seconds" nicht; ohne die Angabe zehn in einer Sekunde.',
      },
      required: false,
      example: '10',
    },
    {
      at: 'burst.seconds',
      kind: 'number',
      label: { en: 'Within so many seconds', de: 'Innerhalb so vieler Sekunden' },
      help: {
        en: 'The time that "burst.calls" is counted in.',
        de: 'Die Zeit, in der "burst.calls" gezählt wird.',
      },
      required: false,
      example: '1',
    },
  ],
  tests: [
    { id: 'address', label: { en: 'The address answers', de: 'Die Adresse antwortet' } },
    { id: 'key', label: { en: 'The key is accepted', de: 'Der Schlüssel wird angenommen' } },
    { id: 'lists', label: { en: 'Each list can be read', de: 'Jede Liste lässt sich lesen' } },
    { id: 'fields', label: { en: 'Each field is found', de: 'Jedes Feld wird gefunden' } },
  ],
};
