/** Every board, one line each. A kind without its line does not compile. */
import { AgreementDocumentBoard } from './agreement-document/agreement-document-board.tsx';
import { AgreementStatusBoard } from './agreement-status/agreement-status-board.tsx';
import { AnnouncementBoard } from './announcement/announcement-board.tsx';
import type { Boards } from './board.ts';
import { CampaignsBoard } from './campaigns/campaigns-board.tsx';
import { FunnelBoard } from './funnel/funnel-board.tsx';
import { IncentiveBoard } from './incentive/incentive-board.tsx';
import { LeadQualityBoard } from './lead-quality/lead-quality-board.tsx';
import { LeadsWaitingBoard } from './leads-waiting/leads-waiting-board.tsx';
import { PipelineBoard } from './pipeline/pipeline-board.tsx';
import { SharedGoalBoard } from './shared-goal/shared-goal-board.tsx';
import { TrendsBoard } from './trends/trends-board.tsx';
import { WeeklyMeetingBoard } from './weekly-meeting/weekly-meeting-board.tsx';
import { WinsBoard } from './wins/wins-board.tsx';

export const boards: Boards = {
  'shared-goal': SharedGoalBoard,
  'agreement-status': AgreementStatusBoard,
  wins: WinsBoard,
  funnel: FunnelBoard,
  'leads-waiting': LeadsWaitingBoard,
  campaigns: CampaignsBoard,
  'lead-quality': LeadQualityBoard,
  pipeline: PipelineBoard,
  incentive: IncentiveBoard,
  trends: TrendsBoard,
  'agreement-document': AgreementDocumentBoard,
  'weekly-meeting': WeeklyMeetingBoard,
  announcement: AnnouncementBoard,
};
