/**
 * English, the language all others are translated from. Messages are ICU MessageFormat. An apostrophe is a typographic
 * one: a straight one would quote braces.
 */
import { agreement } from './agreement.ts';
import { agreementWords } from './agreement-words.ts';
import { announcement } from './announcement.ts';
import { campaigns } from './campaigns.ts';
import { celebration } from './celebration.ts';
import { explainOverlay } from './explain-overlay.ts';
import { funnel } from './funnel.ts';
import { goal } from './goal.ts';
import { help } from './help.ts';
import { incentive } from './incentive.ts';
import { leadQuality } from './lead-quality.ts';
import { meeting } from './meeting.ts';
import { pin } from './pin.ts';
import { pipeline } from './pipeline.ts';
import { problems } from './problems.ts';
import { status } from './status.ts';
import { trends } from './trends.ts';
import { waiting } from './waiting.ts';
import { wall } from './wall.ts';
import { wins } from './wins.ts';
import { words } from './words.ts';

export const catalogue = {
  ...words,
  agreement,
  agreementWords,
  announcement,
  campaigns,
  celebration,
  explainOverlay,
  funnel,
  goal,
  help,
  incentive,
  leadQuality,
  meeting,
  pin,
  pipeline,
  problems,
  status,
  trends,
  waiting,
  wall,
  wins,
} as const;
