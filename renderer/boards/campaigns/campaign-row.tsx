import type { CampaignView } from '../../../shared/domain/campaigns-view.ts';
import { useFormat, useSnapshotAsOf, useTexts } from '../../store/hooks.ts';
import type { BarLabel } from './bar-labels.ts';
import type { Bar, Column } from './brought.ts';

type Props = {
  readonly campaign: CampaignView;
  readonly columns: readonly Column[];
  /** Both absent where there is nothing to draw yet. */
  readonly bar: Bar | undefined;
  readonly label: BarLabel | undefined;
  /** What the longest bar stands for, and the width of the longest label in digits. */
  readonly widest: number;
  readonly room: number;
};

/** One campaign: how long it still runs, what it brought as a bar, and the way there in numbers. */
export function CampaignRow({ campaign, columns, bar, label, widest, room }: Props) {
  const format = useFormat();
  return (
    <li className="campaign">
      <div className="campaign__who">
        <p className="campaign__name one-line" dir="auto">
          {campaign.name}
        </p>
        <p className="campaign__state">{useStateWords(campaign)}</p>
      </div>
      {bar && label && (
        <div className="campaign__brought" style={{ '--chars': room }}>
          <div
            className="campaign__bar marketing"
            style={{ '--part': (bar.solid + bar.open) / widest }}
            aria-hidden="true"
          >
            <div className="campaign__piece" style={{ flexGrow: bar.solid }} />
            <div className="campaign__piece campaign__piece--open" style={{ flexGrow: bar.open }} />
          </div>
          <p className="campaign__label">
            {label.solid} <span className="campaign__open">{label.open}</span>
          </p>
        </div>
      )}
      {columns.map((column) => (
        <p key={column} className="campaign__count" data-column={column}>
          {format.countShort(campaign[column] ?? 0)}
        </p>
      ))}
    </li>
  );
}

/** How long a campaign still runs, else when it ended or begins. */
function useStateWords({ state, daysLeft, startsOn, endsOn }: CampaignView): string {
  const words = useTexts().campaigns.state;
  const format = useFormat();
  const asOf = useSnapshotAsOf() ?? 0;
  const day = (isoDay: string | null) => (isoDay === null ? '' : format.dateSeenFrom(isoDay, asOf));
  switch (state) {
    case 'running':
      return daysLeft === null ? words.ongoing : words.daysLeft({ days: daysLeft });
    case 'ended':
      return endsOn === null ? words.over : words.ended({ day: day(endsOn) });
    case 'upcoming':
      return words.upcoming({ day: day(startsOn) });
  }
}
