/** Width in digits: Inter's tabular digit is the measure, points and spaces are narrower, letters and signs wider. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[.,:'’\s]/u.test(character)) width += 0.45;
    else if (/[MWm%]/u.test(character)) width += 1.42;
    else if (/[A-Z]/u.test(character)) width += 1.1;
    else width += 1;
  }
  return Math.max(width, 1);
}
