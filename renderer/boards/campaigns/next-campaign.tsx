import type { UpcomingCampaign } from '../../../shared/domain/campaigns-view.ts';
import { useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';
import { BigNumber } from '../../ui/big-number.tsx';
import { UpNext } from './up-next.tsx';

type Props = { readonly first: UpcomingCampaign; readonly others: readonly UpcomingCampaign[] };

/** Nothing runs and nothing has come of what ran: then the board says when it goes on. */
export function NextCampaign({ first, others }: Props) {
  const words = useTexts().campaigns;
  const format = useFormat();
  const asOf = useSnapshotAsOf() ?? 0;
  return (
    <div className="next-campaign">
      <BigNumber value={format.dateSeenFrom(first.startsOn, asOf)} />
      <p className="next-campaign__name two-lines">
        <bdi>{first.name}</bdi>
      </p>
      <p className="next-campaign__what">{words.startsNext}</p>
      <UpNext upcoming={others} title={words.after} />
    </div>
  );
}
