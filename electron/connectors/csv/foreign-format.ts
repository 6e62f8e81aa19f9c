/** What a file is when it is not delimited text: the mistakes people make when they export. */
import type { FormatCode } from '../../../shared/domain/source-words.ts';

const signatures: readonly (readonly [bytes: readonly number[], what: FormatCode])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldWorkbook'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'gzip'],
];

/** Null for what may well be delimited text. `text` is the decoded beginning. */
export function foreignFormat(start: Buffer, text: string): FormatCode | null {
  const signature = signatures.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
  if (signature) return signature[1];
  if (isWebPage(text)) return 'webPage';
  if (/^\s*(\{\s*["}]|\[\s*[{[\]])/.test(text)) return 'json';
  if (/^\s*<\?xml/i.test(text)) return 'xml';
  // Decoded text has no zero bytes; with them it is no text, or in another encoding than the one configured.
  return text.includes('\0') ? 'noText' : null;
}

export function isWebPage(text: string): boolean {
  return /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|title|meta|script|table)\b/i.test(text);
}
