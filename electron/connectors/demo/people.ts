import type { Person, Team } from '../../../shared/domain/records.ts';
import { portraitName } from './portraits.ts';

type Employee = { readonly key: string; readonly name: string; readonly team: Team; readonly group: string };

const staff: readonly Employee[] = [
  { key: 'p1', name: 'Ines Laine', team: 'sales', group: 'Inbound' },
  { key: 'p2', name: 'Marek Dahl', team: 'sales', group: 'Inbound' },
  { key: 'p3', name: 'Priya Soto', team: 'sales', group: 'Inbound' },
  { key: 'p4', name: 'Theo Adler', team: 'sales', group: 'Inbound' },
  { key: 'p5', name: 'Noor Hansen', team: 'sales', group: 'Closing' },
  { key: 'p6', name: 'Dario Weber', team: 'sales', group: 'Closing' },
  { key: 'p7', name: 'Femke Okafor', team: 'sales', group: 'Closing' },
  { key: 'p8', name: 'Kaito Moreau', team: 'sales', group: 'Closing' },
  { key: 'p9', name: 'Clara Novak', team: 'sales', group: 'Closing' },
  { key: 'p10', name: 'Emil Rossi', team: 'marketing', group: 'Demand' },
  { key: 'p11', name: 'Leila Berg', team: 'marketing', group: 'Demand' },
  { key: 'p12', name: 'Jonas Patel', team: 'marketing', group: 'Content' },
  { key: 'p13', name: 'Rosa Keller', team: 'marketing', group: 'Events' },
  { key: 'p14', name: 'Samir Blom', team: 'other', group: 'Revenue operations' },
];

const keysOf = (group: string): readonly string[] => staff.filter((one) => one.group === group).map((one) => one.key);

/** Who answers new leads, and who closes deals. */
export const inboundKeys = keysOf('Inbound');
export const closingKeys = keysOf('Closing');

/** Everybody at the demo company, with ids of the source. */
export function demoPeople(prefix: string): readonly Person[] {
  return staff.map(({ key, name, team, group }) => ({
    id: `${prefix}${key}`,
    name,
    team,
    group,
    photo: portraitName(key),
  }));
}
