import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../electron/core/json-fault.ts';

/** The line a text can't be read from on; "end" where it ends too soon. */
function lineOf(text: string): number | string | undefined {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  const { code, params } = jsonFault(text);
  return code === 'endsTooSoon' ? 'end' : params['line'];
}

describe('what can not be read as JSON', () => {
  it.each([
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['a comma too many', '{\n  "a": 1,\n}', 3],
    ['a comma too many in a list', '[\n  1,\n\n  2,\n]', 5],
    ['a colon that is missing', '{\n  "a" 1\n}', 2],
    ['a name without quotes', '{\n  "a": 1,\n  b: 2\n}', 3],
    ['a quote that is missing in a line', '{\n  "a": "x,\n  "b": 2\n}', 2],
    ['quotes of another kind', "{\n  'a': 1\n}", 2],
    ['a bracket of another kind', '{\n  "a": [1, 2\n}\n}', 3],
    ['a bracket too many', '{\n  "a": 1\n}\n}', 4],
    ['a number as people write it', '{\n  "a": 1,5\n}', 2],
    ['a zero before a number', '{\n  "a": 007\n}', 2],
    ['a comment', '{\n  // as agreed\n  "a": 1\n}', 2],
    ['a path with single backslashes', '{\n  "from": "C:\\Users\\x.csv"\n}', 2],
    ['words', 'hello', 1],
    ['lines of another system', '{\r\n  "a": 1\r\n  "b": 2\r\n}', 3],
    ['no brackets around it', '"a": 1', 1],
  ])('is told by its line: %s', (_, text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['a group that is not closed', '{\n  "a": {\n    "b": [true, false, null, -1.5e3, {}, []]\n  }\n'],
    ['a list that is not closed', '["\\u00e4\\n"'],
  ])('ends too soon: %s', (_, text) => {
    expect(lineOf(text)).toBe('end');
  });
});
