/**
 * What sources say of what they could not use, to stand within the sentences of problems. {of} is a column in straight
 * quotes, or a field of the config.
 */
export const sources = {
  /** Why rows were refused, or values left out. */
  reasons: {
    tooFewColumns: 'the row has too few columns',
    tooManyColumns: 'the row has too many columns',
    quoteNotDoubled: 'a quote inside a quoted value is not doubled',
    tooLong: 'the row is too long',
    duplicate: 'the id comes more than once; the last row counts',
    readAs: 'the file is not in UTF-8 and was read as {of}',
    empty: '{of} is empty',
    notText: '{of} is none of the values it can have',
    notId: '{of} is no id',
    notDate: '{of} is no date',
    notNumber: '{of} is no number',
    notWholeNumber: '{of} is no whole number',
    notCurrency: '{of} is no currency code',
    notYesNo: '{of} is neither yes nor no',
    noGroup: 'the entry is no group of values in curly brackets',
    leftOut: '{reason}; only this value is left out',
  },
  /** What a file is that is no CSV. */
  formats: {
    workbook: 'an Excel or OpenDocument workbook (or another zip archive)',
    oldWorkbook: 'an old Excel workbook',
    pdf: 'a PDF document',
    gzip: 'a gzip archive',
    webPage: 'a web page',
    json: 'JSON',
    xml: 'XML',
    noText: 'bytes that are no text',
  },
  /** Why an address is not followed. */
  addresses: {
    linkLocal: 'it leads to the immediate neighbourhood of this computer',
    privateNet: 'it leads from the internet into a private network',
    otherProtocol: 'it leads to {of}, and only http and https are followed',
    unencrypted: 'it leads from an encrypted address to one that is not',
    nowhere: 'it leads nowhere',
    onward: 'it leads on to {of}',
    endless: 'it leads from one address to the next without end',
    noAddress: 'it is no address',
  },
} as const;
