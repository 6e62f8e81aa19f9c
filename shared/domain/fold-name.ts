/** How names are compared: of lead types, lead sources, groups, reasons, owners and companies. */

/**
 * Letters with a small one that came to Unicode after 15.0. The ledger's engine does not know them yet, and a name must not
 * be another one in its tables than here.
 */
const lateLetters = /[\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;

/**
 * What two spellings of a name have in common: no blanks, tabs or line ends around it, and every letter small, each by itself:
 * "Google" is " google ", "ΟΣ" is "οσ". The ledger's `foldedName` says the same in SQL.
 */
export function foldName(name: string): string {
  return Array.from(name.trim(), foldLetter).join('');
}

/** One letter stays one: the small "İ" is "i", without the dot that its full small form carries along. */
function foldLetter(letter: string): string {
  const [small = letter] = letter.toLowerCase();
  return lateLetters.test(letter) ? letter : small;
}
