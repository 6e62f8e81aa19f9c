import { describe, expect, it } from 'vitest';
import type { ArgumentsOf } from '../../../shared/texts/arguments.ts';
import { bindMessages } from '../../../shared/texts/messages.ts';

const days = '{n, plural, one {# day} other {# days}}';

describe('a bound catalogue', () => {
  const catalogue = {
    plain: 'Goal',
    of: '{actual} of {target}',
    left: { days, inside: '{n, plural, one {# day of {total}} other {# days of {total}}}' },
    share: 'about {share, number, percent}',
    since: 'since {day, date, medium}',
    who: '{side, select, sales {Sales} other {Marketing}}',
  } as const;
  const en = bindMessages(catalogue, 'en', 'en-US');

  it('leaves a message without arguments as it is', () => {
    expect(en.plain).toBe('Goal');
  });

  it('fills in what it is given by name', () => {
    expect(en.of({ target: '€500K', actual: '€412K' })).toBe('€412K of €500K');
    expect(en.who({ side: 'sales' })).toBe('Sales');
    expect(en.who({ side: 'marketing' })).toBe('Marketing');
  });

  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [1200, '1,200 days'],
  ])('counts %i as "%s"', (n, words) => {
    expect(en.left.days({ n })).toBe(words);
  });

  it('fills in what stands within a plural', () => {
    expect(en.left.inside({ n: 1, total: '€9' })).toBe('1 day of €9');
  });

  it('shows a word with signs of markup as it is', () => {
    const { of } = bindMessages({ of: '<{actual}> of {target}' } as const, 'en', 'en');
    expect(of({ actual: '<1%', target: "{it's}" })).toBe("<<1%> of {it's}");
  });

  it('writes numbers and dates as the locale does', () => {
    const german = bindMessages(catalogue, 'en', 'de-DE');
    expect(german.left.days({ n: 12_000 })).toBe('12.000 days');
    expect(german.share({ share: 0.5 })).toBe('about 50\u00A0%');
    expect(en.since({ day: Date.UTC(2026, 10, 22, 12) })).toBe('since Nov 22, 2026');
  });

  it('counts as the language of the catalogue does, not as the locale', () => {
    // French counts nothing as one.
    const french = bindMessages(catalogue, 'en', 'fr-FR');
    expect(french.left.days({ n: 0 })).toBe('0 days');
  });
});

describe('the arguments of a message', () => {
  it('are known to the compiler', () => {
    const plural: ArgumentsOf<'{n, plural, =0 {none of {total}} one {# day} other {# of {total}}} by {day}'> = {
      n: 3,
      total: '€9',
      day: 'Monday',
    };
    const several: ArgumentsOf<'{ a , number } {b,select,x{{c}}other{}} {d, date, ::yMMMd}'> = {
      a: 1,
      b: 'x',
      c: 'word',
      d: new Date(0),
    };
    expect([plural, several]).toHaveLength(2);
  });

  it('do not build when they are wrong', () => {
    // @ts-expect-error a number is asked for
    const word: ArgumentsOf<'{n, plural, one {# day} other {# days}}'> = { n: '3' };
    // @ts-expect-error one is missing
    const missing: ArgumentsOf<'{actual} of {target}'> = { actual: '3' };
    // @ts-expect-error the words of a case are no argument
    const tooMany: ArgumentsOf<'{n, plural, one {day} other {days}}'> = { n: 3, days: 3 };
    expect([word, missing, tooMany]).toHaveLength(3);
  });
});
