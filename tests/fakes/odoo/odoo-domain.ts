/** Odoo's search domains: conditions in prefix notation, joined by "and" where nothing else is said. */
import { OdooError } from './odoo-error.ts';

type Resolve = (path: string) => unknown;

export function matches(domain: readonly unknown[], resolve: Resolve): boolean {
  const rest = [...domain];
  while (rest.length > 0) if (!takeTerm(rest, resolve)) return false;
  return true;
}

/** Both sides of an operator are taken off, even where the first decides. */
function takeTerm(rest: unknown[], resolve: Resolve): boolean {
  const part = rest.shift();
  if (part === '!') return !takeTerm(rest, resolve);
  if (part === '&' || part === '|') {
    const [left, right] = [takeTerm(rest, resolve), takeTerm(rest, resolve)];
    return part === '&' ? left && right : left || right;
  }
  if (!Array.isArray(part) || part.length !== 3) throw new OdooError('builtins.ValueError', 'Invalid leaf');
  const [path, operator, wanted]: readonly unknown[] = part;
  return holds(resolve(String(path)), String(operator), wanted);
}

function holds(stored: unknown, operator: string, wanted: unknown): boolean {
  const value = isEmpty(stored) ? false : stored;
  const other = typeof value === 'number' ? asNumber(wanted) : wanted;
  switch (operator) {
    case '=':
      return value === other;
    case '!=':
      return value !== other;
    case 'in':
      return Array.isArray(wanted) && wanted.includes(value);
    case 'not in':
      return Array.isArray(wanted) && !wanted.includes(value);
    case '>':
      return value !== false && Number(value) > Number(other);
    case '>=':
      return value !== false && Number(value) >= Number(other);
    case '<':
      return value !== false && Number(value) < Number(other);
    case '<=':
      return value !== false && Number(value) <= Number(other);
    case 'ilike':
      return String(value).toLowerCase().includes(String(wanted).toLowerCase());
    default:
      throw new OdooError('builtins.ValueError', `Invalid operator ${operator}`);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Times are stored as numbers and asked for as texts without a zone. */
function asNumber(wanted: unknown): unknown {
  return typeof wanted === 'string' ? Date.parse(`${wanted.replace(' ', 'T')}Z`) : wanted;
}
