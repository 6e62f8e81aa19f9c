import './campaigns.css';
import type { CampaignsView } from '../../../shared/domain/campaigns-view.ts';
import { useCampaigns, useFormat, useTexts } from '../../store/hooks.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { Message } from '../../ui/message.tsx';
import { periodName } from '../../ui/period-name.ts';
import type { BoardProps } from '../board.ts';
import { CampaignTable } from './campaign-table.tsx';
import { CampaignsAnswer } from './campaigns-answer.tsx';
import { NextCampaign } from './next-campaign.tsx';
import { UpNext } from './up-next.tsx';

/** What is marketing running, what does it bring, what comes next? */
export function CampaignsBoard({ board }: BoardProps<'campaigns'>) {
  const view = useCampaigns(board);
  const words = useTexts().campaigns;
  if (view && view.campaigns.length + view.upcoming.length > 0) return <Campaigns view={view} />;
  return (
    <BoardFrame name="campaigns" title={board.channel ?? words.title}>
      <Message title={words.emptyTitle} hint={words.emptyHint} />
    </BoardFrame>
  );
}

function Campaigns({ view }: { readonly view: CampaignsView }) {
  const texts = useTexts();
  const words = texts.campaigns;
  const format = useFormat();
  const { campaigns, channel, period, running, upcoming } = view;
  const [first, ...others] = upcoming;
  return (
    <BoardFrame
      name="campaigns"
      title={
        <>
          {words.title} <span className="soft">{periodName(period, texts, format)}</span>
          {channel !== null && (
            <>
              {' '}
              · <bdi>{channel}</bdi>
            </>
          )}
        </>
      }
      aside={words.running({ campaigns: running })}
    >
      {campaigns.length === 0 && first ? (
        <NextCampaign first={first} others={others} />
      ) : (
        <>
          <div className="campaigns__band">
            <CampaignsAnswer view={view} />
            <UpNext upcoming={upcoming} title={words.next} />
          </div>
          <CampaignTable view={view} />
        </>
      )}
    </BoardFrame>
  );
}
