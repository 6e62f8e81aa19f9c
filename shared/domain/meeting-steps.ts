/** The parts of a weekly meeting. Apart from the schema of what is kept, so that screens know them without it. */

/** In the order in which a meeting goes through them. */
export const meetingSteps = ['promises', 'wins', 'problems', 'actions'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** What is typed of an item, in the order in which it is typed. */
export const typedFields = ['problem', 'purpose', 'owner', 'due'] as const;
export type TypedField = (typeof typedFields)[number];
