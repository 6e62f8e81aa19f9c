/** SQL of numbers as people and exports write them, and how a column tells which sign is its decimal one. */

export type DecimalSign = '.' | ',';

/** What a column's numbers say about its decimal sign. Examples are null where there is none. */
export type NumberEvidence = {
  readonly dot: string | null;
  readonly comma: string | null;
  /** A value such as 1.234, which may be a thousand or a fraction. */
  readonly ambiguous: string | null;
};

const other = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/** Values of which only a reading with this decimal sign makes sense. `core` has nothing but digits and the two signs. */
function speaksFor(sign: DecimalSign, value: string, core: string): string {
  const d = `[${sign}]`;
  const g = `[${other(sign)}]`;
  const shapes = [
    `\\d{1,3}(${g}\\d{2,3})*${g}\\d{3}${d}\\d*`,
    `\\d*${d}(\\d{1,2}|\\d{4,})`,
    `(0|)${d}\\d{3}`,
    `\\d{4,}${d}\\d{3}`,
    `\\d{1,3}(${g}\\d{3}){2,}`,
  ];
  const spaced = `\\d[ ''’\u00a0\u2009\u202f]\\d{3}${d}\\d+`;
  return `(regexp_full_match(${core}, '${shapes.join('|')}') or regexp_matches(${value}, '${spaced}'))`;
}

/** A query of one row: the evidence of a text column, from at most `sample` values with a sign in them. */
export function numberEvidenceQuery(table: string, column: string, sample: number | null): string {
  return `select any_value(v) filter (${speaksFor('.', 'v', 'core')}) as dot,
      any_value(v) filter (${speaksFor(',', 'v', 'core')}) as comma,
      any_value(v) filter (regexp_full_match(core, '[1-9]\\d{0,2}[.,]\\d{3}')) as ambiguous
    from (select ${column} as v, regexp_replace(${column}, '[^0-9.,]', '', 'g') as core from ${table}
      where contains(${column}, '.') or contains(${column}, ',')${sample === null ? '' : ` limit ${sample}`})`;
}

const currencySigns = '[$€£¥₹₽₺₴₩₪₫฿]|US[$]|R[$]|kr|zł|Kč|Ft';
const blank = '[ \u00a0\u2009\u202f]';

/**
 * A number as an exact decimal of four digits; null where the text is not one. Reads signs and brackets of negative
 * amounts, currency signs and codes, grouping in threes, K, M and B, and per cent (12 % is 0.12).
 */
export function numberValue(text: string, sign: DecimalSign): string {
  // Three ways, each several times as dear as the one before: a bare number, a grouped one, and anything people write.
  // The first two leave longer fractions to the third.
  const bare =
    sign === '.'
      ? `when strpos(${text}, '.') = 0 or strlen(${text}) - strpos(${text}, '.') <= 4 then ${exact(text)}`
      : `when not contains(${text}, ',') then ${exact(text)}`;
  const isGrouped = `regexp_full_match(${text}, '-?[$€£]?\\d{1,3}([${other(sign)}]\\d{3})*([${sign}]\\d{0,4})?')`;
  const digits = ['$', '€', '£', other(sign)].reduce((sql, drop) => `replace(${sql}, '${drop}', '')`, text);
  return `coalesce(case when ascii(${text}) not between ascii('+') and ascii('9') or contains(${text}, '${other(sign)}') then null ${bare} end,
    case when ${isGrouped} then ${exact(asDot(digits))} else ${writtenNumber(text, sign)} end)`;
}

const asDot = (digits: string): string => `replace(${digits}, ',', '.')`;

const exact = (digits: string): string => `try_cast(${digits} as decimal(18, 4))`;

/**
 * The fifth decimal and those after it are cut off, not rounded: rounding to minor units later looks at one digit more
 * than the currency has, so this keeps it exact. Wider decimals are a hundred times slower to read.
 */
function cutDecimal(digits: string): string {
  return exact(`regexp_replace(${digits}, '([.]\\d{4})\\d+', '\\1')`);
}

function writtenNumber(text: string, sign: DecimalSign): string {
  const group = `[${other(sign)}''’ \u00a0\u2009\u202f]`;
  const digits = `(\\d+|\\d{1,3}(${group}\\d{2,3})*${group}\\d{3})?([${sign}]\\d*)?`;
  const money = `([A-Z]{3}|${currencySigns})?`;
  const size = `([kKmMbB]|bn|BN|%)?`;
  const shape = `[(]?([-+−]?${blank}?${money}|${money}${blank}?[-+−]?)${blank}?${digits}${blank}?${size}${blank}?${money}[)]?-?`;
  const followedBy = (letter: string): string => `regexp_matches(${text}, '\\d${blank}?${letter}([^A-Za-zč]|$)')`;
  const factor = `case when ${followedBy('[kK]')} then 1000 when ${followedBy('[mM]')} then 1000000
    when ${followedBy('(b|B|bn|BN)')} then 1000000000 else 1 end::decimal(10, 0)`;
  const share = `case when contains(${text}, '%') then 0.01 else 1 end::decimal(3, 2)`;
  const direction = `case when regexp_matches(${text}, '[-−(]') then -1 else 1 end::decimal(1, 0)`;
  const found = cutDecimal(asDot(`regexp_replace(${text}, '[^0-9${sign}]', '', 'g')`));
  return `case when regexp_full_match(${text}, '${shape}') and regexp_matches(${text}, '\\d')
    then try_cast(${found} * ${factor} * ${share} * ${direction} as decimal(18, 4)) end`;
}
