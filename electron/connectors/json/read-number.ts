/** Numbers in texts, as systems write them that format before they send. */

const currency = String.raw`(?:[A-Z]{3}|[$€£¥₹₽₺₴₩₪₫฿]|US\$|R\$|kr|zł|Kč|Ft)`;
const blank = String.raw`[ \u00a0\u2009\u202f]`;
const around = new RegExp(`^([-+−]?)${blank}?${currency}?${blank}?([-+−]?)(.*?)${blank}?${currency}?$`, 'u');

function shapeOf(decimal: '.' | ','): RegExp {
  const group = decimal === '.' ? String.raw`[,'’ \u00a0\u2009\u202f]` : String.raw`[.'’ \u00a0\u2009\u202f]`;
  return new RegExp(String.raw`^(?:\d{1,3}(?:${group}\d{3})+|\d*)(?:[${decimal}]\d*)?$`, 'u');
}
const shapes = { '.': shapeOf('.'), ',': shapeOf(',') } as const;

/** Null where the text is no number: `$22,700.00`, `1 234.5`, `(12)`, `EUR -3`. `decimal` is the sign before the decimals. */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  const trimmed = text.trim();
  const inBrackets = /^\((.*)\)$/.exec(trimmed)?.[1];
  const [, before = '', after = '', core = ''] = around.exec(inBrackets ?? trimmed) ?? [];
  if (!/\d/.test(core) || !shapes[decimal].test(core) || (before !== '' && after !== '')) return null;
  const digits = Number(core.replaceAll(decimal === '.' ? /[^\d.]/g : /[^\d,]/g, '').replace(',', '.'));
  const isNegative = inBrackets !== undefined || /[-−]/.test(before + after);
  return isNegative ? -digits + 0 : digits;
}
