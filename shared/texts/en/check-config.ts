/** What `npm run check-config` prints. Years and days come as they are written in the config. */
export const checkConfig = {
  unusable: "{file} can't be used:",
  good: '{file} is good: {sources, plural, one {# source} other {# sources}}, {goals, plural, one {# goal} other {# goals}}, {boards, plural, one {# board} other {# boards}}.',
  holidays: 'Holidays of {place} ({kinds}) in {year} and {next}, and what their days count:',
  asClosure: 'as its closure in the config says',
  exception: 'an exception in the config',
  closedAnyway: 'closed on this weekday anyway',
  open: 'open {hours}',
  /** What `npm run check-sources` prints of each test of a source. */
  passed: 'well      {label}',
  failed: 'not well  {label}: {sentence}',
  nothingToTry: 'There is nothing to try here before it is read.',
  noHoliday: 'is an exception in the config, but no holiday',
} as const;
