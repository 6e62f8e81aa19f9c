/** Which rows of the table an upright screen has room for. A wide one has room for all of them. */

const most = 4;

type Rows = readonly { readonly isWorst: boolean }[];

/** The first ones; the worst takes the last place where it would be further down. */
export function isShownUpright(rows: Rows, index: number): boolean {
  const worst = rows.findIndex(({ isWorst }) => isWorst);
  return index === worst || index < (worst >= most ? most - 1 : most);
}

export function leftOutUpright(rows: Rows): number {
  return rows.filter((_, index) => !isShownUpright(rows, index)).length;
}
