/** Our ids of Odoo's rows. A lead and the opportunity that became of it are one row there, and two records here. */
export type RecordIds = {
  readonly lead: (row: number) => string;
  readonly deal: (row: number) => string;
  readonly user: (row: number) => string;
  readonly campaign: (row: number) => string;
  readonly message: (row: number) => string;
  readonly meeting: (row: number) => string;
  readonly stageChange: (row: number, key: string) => string;
};

export function recordIds(source: string): RecordIds {
  const of = (kind: string) => (row: number) => `${source}:${kind}/${row}`;
  return {
    lead: of('lead'),
    deal: of('deal'),
    user: of('user'),
    campaign: of('campaign'),
    message: of('message'),
    meeting: of('meeting'),
    stageChange: (row, key) => `${source}:stage/${row}/${key}`,
  };
}
