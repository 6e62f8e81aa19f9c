/** Where a text stops being JSON, so that whoever wrote it finds the place. */
import { type ConfigFault, faultAt } from '../../shared/config/fault.ts';

/** A sign of JSON's own, a text, or any other value; with the blanks before it. A text goes on to the end of its line at most. */
const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\t\n\r]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd';

/** What is wrong with a text that is no JSON: the line it can't be read from on, counted from 1, or that it ends too soon. */
export function jsonFault(text: string): ConfigFault {
  const at = faultyFrom(text);
  if (text.slice(at).trim() === '') return faultAt([], 'endsTooSoon');
  const before = text.slice(0, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
  return faultAt([], 'notJson', { line: before.split(/\r\n|\r|\n/).length });
}

/** The end of the last token that could stand where it does. */
function faultyFrom(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const found: RegExpExecArray | null = token.exec(text);
    const next: Expected | null =
      found && after(found[1] ?? (found[2] === undefined ? 'other' : 'text'), expected, open);
    if (!found || !next) return end;
    expected = next;
    end += found[0].length;
    if (open.length === 0 && expected === 'commaOrEnd') return end;
  }
}

/** What may come after a token; null where it can't stand there. Keeps track of the brackets that are open. */
function after(sign: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const isValue = expected === 'value' || expected === 'valueOrEnd';
  switch (sign) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(sign);
      return sign === '{' ? 'nameOrEnd' : 'valueOrEnd';
    case '}':
    case ']': {
      const isEmpty = expected === (sign === '}' ? 'nameOrEnd' : 'valueOrEnd');
      if (open.at(-1) !== (sign === '}' ? '{' : '[') || (!isEmpty && expected !== 'commaOrEnd')) return null;
      open.pop();
      return 'commaOrEnd';
    }
    case ',':
      if (expected !== 'commaOrEnd' || open.length === 0) return null;
      return open.at(-1) === '{' ? 'name' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    case 'text':
      if (expected === 'name' || expected === 'nameOrEnd') return 'colon';
      return isValue ? 'commaOrEnd' : null;
    default:
      return isValue ? 'commaOrEnd' : null;
  }
}
