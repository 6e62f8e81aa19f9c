/**
 * Every bad situation in one sentence: what is wrong, who can mend it, what happens next. Names of columns and of fields of
 * the config stand in straight quotes, as they are written there.
 */
export const problems = {
  fileMissing:
    'The file {path} is not there. Whoever exports it can put it back; Tandem looks again by itself and keeps the last good numbers.',
  configFaulty:
    "The config {file} can't be used. {fault} Whoever set Tandem up can mend it; Tandem reads it again by itself.",
  configFaultyLastGood:
    "The config {file} can't be used. {fault} The wall goes on with the last one that could; mend the file and Tandem reads it again by itself.",
  ledgerMovedAside:
    'The stored records could not be opened and were kept as {path}. Tandem fills them again from the sources by itself.',
  meetingsMovedAside:
    'The promises of the weekly meetings could not be read and were kept as {path}. Whoever set Tandem up can look there; new ones are kept from here on.',
  pictureNotShown:
    'The picture {name} of an announcement is left out: {fault, select, missing {there is no such file beside the config or in its folder "pictures"} tooLarge {it is larger than 5 MB} other {it is no PNG, JPEG or WebP}}. Whoever set Tandem up can put it there; Tandem looks again when the config is saved.',
  mixedCurrencies:
    'Deals won in {currencies} are left out of every sum: the config has no rate to {currency} for the day they were won. Whoever set Tandem up can add one under "exchangeRates" in the config; all other deals count.',
  promiseUntold:
    'No source tells Tandem {what, select, lead {of leads} mql {when leads are handed over} sql {when leads are qualified} responses {when leads are answered} decisions {what sales decides about leads} other {{what}}}, so nobody can say whether that promise is kept. Whoever set Tandem up can name {what, select, lead {a file of leads} mql {the column mqlAt} sql {the column sqlAt} responses {the column firstResponseAt or a file of activities} decisions {the columns acceptedAt and rejectedAt} other {it}} in the config.',
  trialOwnersUnknown:
    'The trial run of the agreement names {owners}, and neither a person nor the owner of a lead is called so: nothing is counted for them. The manager can mend the "owners" of the trial in the config, with names or ids as the source writes them; everybody else of the trial counts.',
  goalUntold:
    'No source tells Tandem {what, select, lead {of leads} deal {of deals} activity {of activities} traffic {of traffic} lead_assignedAt {when leads are assigned} lead_firstResponseAt {when leads are answered} lead_mqlAt {when leads are handed over} lead_acceptedAt {when leads are accepted} lead_sqlAt {when leads are qualified} lead_rejectedAt {when leads are rejected} deal_createdAt {when deals are created} deal_wonAt {when deals are won} deal_lostAt {when deals are lost} deal_stageEnteredAt {when deals enter their stage} deal_amount {what deals are worth} activity_kind {which activities are meetings, calls or messages} traffic_conversions {of conversions} other {the {field} of {record, select, lead {leads} deal {deals} activity {activities} other {traffic}}}}, so nobody can say how things stand with {goals}. Whoever set Tandem up can name {columns, plural, =0 {a file of {record, select, lead {leads} deal {deals} activity {activities} other {traffic}}} one {the column {last}} other {the columns {first} and {last}}} in the config.',
  sourceSilent:
    'The source has not answered for {minutes, number} minutes. Tandem tries again by itself and keeps the last good numbers; if it goes on, look whether the source itself is up.',
  rowsRefused:
    '{refused, number} of {of, number} rows from {source} could not be used, most of them because {reason} (for example: {example}). Whoever exports them can mend that; the other rows count.',
  boardFailed:
    'The board "{board}" (number {number, number}) could not be drawn and is left out; it is tried again at {time}. Whoever looks after Tandem finds the reason in the log.',
  unexpected:
    'Something went wrong that Tandem did not expect: {message}. The last good numbers stay; the next try comes by itself.',
  fileBeingWritten:
    'The file {path} seems to be half-written. Tandem reads it again in a moment and keeps the last good numbers until then; if it stays like this, export it again.',
  fileEmpty:
    'The file {path} has no records in it. Whoever exports it can look why; Tandem keeps the last good numbers and reads it again when it changes.',
  fileNotDelimited:
    'The file {path} is no CSV: it holds {found}. Whoever exports it can save it as CSV; Tandem keeps the last good numbers and reads it again when it changes.',
  fileUnreadable:
    "The file {path} can't be opened ({reason}). Whoever looks after this computer can allow it; Tandem tries again by itself and keeps the last good numbers.",
  folderWithoutFiles:
    'The folder {path} has no .csv, .tsv or .txt file in it. Whoever exports them can put them back; Tandem looks again by itself and keeps the last good numbers.',
  wrongEncoding:
    'The file {path} can\'t be read as {encoding}. Set "encoding" (now "{configured}") in the config to what the file is saved in, or save it as UTF-8; Tandem keeps the last good numbers.',
  unterminatedQuote:
    'In the file {path} a quote is opened in line {line} and never closed. Whoever exports it can mend that line; Tandem keeps the last good numbers and reads it again when it changes.',
  rowTooLong:
    'In the file {path} the row at line {line} is longer than {limitMb, number} MB; perhaps a quote is not closed. Whoever exports it can mend that line; Tandem keeps the last good numbers.',
  columnMissing:
    'The file {path} has no column "{column}", which the config names for {field}. Its columns are: {columns}. Mend the config or the export; Tandem keeps the last good numbers.',
  columnTwice:
    'The file {path} has two columns "{column}", which the config names for {field}. Rename one of them in the export; Tandem keeps the last good numbers.',
  ambiguousNumbers:
    'In {path} the numbers for {field} can be read two ways, such as "{example}". Write "decimal": "." or "decimal": "," beside "from" in the config; Tandem keeps the last good numbers until then.',
  contradictoryNumbers:
    'In {path} the numbers for {field} are written in two ways, such as "{first}" and "{second}". Write "decimal": "." or "decimal": "," beside "from" in the config, and the others are counted as refused; Tandem keeps the last good numbers until then.',
  ambiguousDates:
    'In {path} the dates for {field} can be read day first or month first, such as "{example}". Write "dates": "dmy" or "dates": "mdy" beside "from" in the config; Tandem keeps the last good numbers until then.',
  contradictoryDates:
    'In {path} the dates for {field} are written in two ways, such as "{first}" and "{second}". Write "dates": "dmy" or "dates": "mdy" beside "from" in the config, and the others are counted as refused; Tandem keeps the last good numbers until then.',
  allRowsRefused:
    'Not one row of {path} could be taken: {reason} (such as "{example}"). Check the columns in the config and the export; Tandem keeps the last good numbers.',
  sheetNotPublished:
    'The address {address} answers with a web page instead of CSV: this sheet is not published. Its owner can publish it as CSV; Tandem asks again by itself and keeps the last good numbers.',
  addressSignIn:
    'The address {address} wants a sign-in (answer {status}). Whoever set it up can publish it or give a new address; Tandem asks again every half hour and keeps the last good numbers.',
  addressGone:
    'There is nothing at {address} any more (answer {status}). Put its new address into the config; Tandem asks again by itself and keeps the last good numbers.',
  addressRefused:
    'The address {address} turned the request down (answer {status}). Check the address in the config; Tandem asks again by itself and keeps the last good numbers.',
  addressBusy:
    'The address {address} asks Tandem to wait before the next try. Nobody has to do anything; Tandem waits as long as it says and keeps the last good numbers.',
  serverFailed:
    'The server of {address} has trouble of its own (answer {status}). Tandem tries again by itself and keeps the last good numbers.',
  hostUnknown:
    "The name in {address} can't be found. If the network is up, check the address in the config; Tandem tries again by itself and keeps the last good numbers.",
  networkAway:
    "There is no connection to {address} ({reason}). If other addresses fail too, look at this computer's network; Tandem tries again by itself and keeps the last good numbers.",
  certificateNotTrusted:
    "The certificate of {address} can't be trusted ({reason}). Whoever runs that server can renew it; check this computer's clock too. Tandem tries again by itself and keeps the last good numbers.",
  answerTooSlow:
    'The answer of {address} stopped coming for {seconds, number} seconds. Tandem tries again by itself and keeps the last good numbers.',
  answerTooLarge:
    'The answer of {address} is larger than {limitMb, number} MB. Export less, or export to a local file; Tandem keeps the last good numbers.',
  answerCutShort:
    'The answer of {address} broke off before its end. Tandem tries again by itself and keeps the last good numbers.',
  answerMalformed:
    "The server of {address} answers in a way that can't be read ({reason}). Whoever runs it can mend that; Tandem tries again by itself and keeps the last good numbers.",
  addressNotAllowed:
    'The address {address} is not followed: {reason}. Put the final address into the config; Tandem keeps the last good numbers.',
  secretMissing:
    'The secret "{name}", which the config names for this source, is not there. Whoever set Tandem up can store it with "npm run secret -- set {name}" or as {variable}; Tandem looks again every half hour and keeps the last good numbers.',
  keyRefused:
    '{vendor} does not accept the key "{name}" (answer {status, number}): it has run out, was withdrawn, or belongs to another account. Whoever set Tandem up can make a new one and store it; Tandem asks again every half hour and keeps the last good numbers.',
  scopeMissing:
    'The key "{name}" may not read {what} at {vendor}. Whoever looks after {vendor} can allow {scope}; Tandem asks again every half hour and keeps the last good numbers.',
  dailyShareSpent:
    'Tandem has used its share of the calls that this account has for today ({used, number}, a share of {share, number, percent}). Nobody has to do anything: it goes on when the day of the account begins again. Whoever set Tandem up can allow a larger share; the last good numbers stay.',
  dailyLimitReached:
    'All programs together have used up the calls that this account of {vendor} has for today. Whoever looks after {vendor} can see which; Tandem goes on when the day of the account begins again and keeps the last good numbers.',
  answerNotJson:
    'The address {address} answers with {found, select, page {a web page} other {something}} instead of data. Check the address in the config, and whether a sign-in page stands before it; Tandem tries again by itself and keeps the last good numbers.',
  portNotOpen:
    "Tandem can't be reached at {address}: {reason, select, taken {another program has this port} away {this computer has no such address} refused {the system does not allow it} other {{reason}}}. Whoever set Tandem up can name another in the config; Tandem tries again by itself and keeps the last good numbers.",
  pagesWithoutEnd:
    'The pages of {address} go on without end (at page {page, number}). Whoever set Tandem up can check "paging" in the config, or raise "mostPages"; the last good numbers stay.',
  answerUnexpected:
    'The answer of {address} is not what it should be{place, select, none {} other {: look at "{place}"}}. Whoever set Tandem up can compare it with the config; Tandem tries again by itself and keeps the last good numbers.',
  nameUnknown:
    '{vendor} knows no {what, select, field {field} stage {stage} label {label} pipeline {pipeline} other {version}} "{name}", which the config names. Whoever set Tandem up can mend the name there; all else counts.',
} as const;
