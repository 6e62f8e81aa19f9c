/** Invented names. Any likeness to a real company is chance. */
import { pick, type Random } from './random.ts';

const places =
  'Alder Amber Ash Birch Black Bright Brook Cedar Clear Copper East Elm Fair Fern Glen Gold Green Hazel High Iron Kings Lake Lind Long Maple Mill Moor North Oak Old Raven Red River Rose Silver South Stone Summer West Winter'.split(
    ' ',
  );
const endings =
  'bank bridge bury cliff combe dale field ford gate grove ham haven hill holm hurst land ley mark mere port ridge shaw side stead ton vale water wood'.split(
    ' ',
  );
const trades =
  'Foods Tools Freight Couriers Timber Dairy Textiles Paper Optics Furniture Bakeries Brewing Machinery Plastics Glass Ceramics Packaging Produce Motors Supplies Logistics Flowers Instruments Hardware'.split(
    ' ',
  );
const firstNames =
  'Ada Amir Anna Bela Cara Chidi Clara Dario Elif Emil Enzo Fatima Femke Goran Hana Hugo Ida Imran Ines Ivan Jana Jonas Kaito Karin Lars Leila Lena Luca Mara Marek Mina Nadia Nils Noor Olga Oskar Paula Pavel Priya Rafa Rosa Samir Sara Sven Tara Theo Uma Vera Wanda Yusuf Zoe'.split(
    ' ',
  );
const lastNames =
  'Abebe Adler Bauer Berg Bianchi Blom Costa Dahl Demir Duarte Eriksen Farkas Fischer Fontana Garcia Haas Hansen Horvat Ibrahim Jansen Keller Khan Kovacs Kruger Laine Lopez Maier Moreau Nagy Novak Okafor Olsen Patel Petrov Reyes Rossi Sato Schmid Silva Singh Soto Tanaka Vogel Weber Yilmaz Zeman'.split(
    ' ',
  );

export function companyName(random: Random): string {
  return `${pick(random, places)}${pick(random, endings)} ${pick(random, trades)}`;
}

export function personName(random: Random): string {
  return `${pick(random, firstNames)} ${pick(random, lastNames)}`;
}

/** An address under a top-level domain that is reserved for examples (RFC 2606), so that no mail can ever reach anybody. */
export function emailOf(person: string, company: string): string {
  return `${person}@${company}.example`.toLowerCase().replaceAll(' ', '.');
}
