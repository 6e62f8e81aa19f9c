import type { Instant } from '../../../shared/domain/records.ts';
import { useFormat, useFreshness, useSnapshotAsOf, useTexts, useTrusted } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';

type Props = { readonly stands: boolean; readonly until: Instant | null };

/** What has to be said of every countdown on the board: that it stands, that it is estimated. Mostly nothing. */
export function ClockState({ stands, until }: Props) {
  const words = useTexts().waiting;
  const format = useFormat();
  const trusted = useTrusted();
  const told = useFreshness()?.asOf ?? null;
  const now = useSnapshotAsOf() ?? 0;
  const stale = trusted || told === null ? null : words.estimated({ time: format.timeSeenFrom(told, now) });
  if (!stands && stale === null) return null;
  return (
    <>
      {stands && (
        <span className="waiting__clock">
          <Shape name="pause" />
          {until === null ? words.stands : words.standsUntil({ time: format.timeSeenFrom(until, now) })}
        </span>
      )}
      {stale !== null && (
        <span className="waiting__clock">
          <Shape name="clock" />
          {stale}
        </span>
      )}
    </>
  );
}
