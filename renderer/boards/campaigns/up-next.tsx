import type { UpcomingCampaign } from '../../../shared/domain/campaigns-view.ts';
import { useFormat, useSnapshotAsOf } from '../../store/hooks.ts';
import { uniqueKeys } from '../../ui/unique-keys.ts';

type Props = { readonly upcoming: readonly UpcomingCampaign[]; readonly title: string };

/** What comes next, and when. */
export function UpNext({ upcoming, title }: Props) {
  const format = useFormat();
  const asOf = useSnapshotAsOf() ?? 0;
  const keys = uniqueKeys(upcoming.map(({ name }) => name));
  if (upcoming.length === 0) return null;
  return (
    <section className="up-next">
      <h2 className="up-next__title">{title}</h2>
      <ol className="up-next__list">
        {upcoming.map(({ name, startsOn }, index) => (
          <li key={keys[index]} className="up-next__campaign">
            <span className="up-next__day">{format.dateSeenFrom(startsOn, asOf)}</span>
            <p className="up-next__name one-line" dir="auto">
              {name}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
