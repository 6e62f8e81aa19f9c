import './status-line.css';
import { calendarStretch } from '../format.ts';
import {
  useCompany,
  useFormat,
  useFreshness,
  useHistoryRead,
  usePrivacy,
  useSnapshotAsOf,
  useTexts,
  useWall,
} from '../store/hooks.ts';
import { Shape } from '../ui/shape.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { stretchWords } from '../ui/stretch-words.ts';
import { freshnessShape } from '../ui/tone.ts';
import { PositionDots } from './position-dots.tsx';

/**
 * On every board: how fresh the numbers are, whose wall it is and for whom, whether it stands still, where in the round we
 * are.
 */
export function StatusLine() {
  const texts = useTexts();
  const company = useCompany();
  const wall = useWall();
  return (
    <footer className="status-line">
      <FreshnessSign />
      <p className="status-line__where one-line">
        {company}
        {wall?.current && <span className="soft"> · {texts.boards[wall.current.board.kind]}</span>}
      </p>
      <p className="status-line__audience">
        <Audience />
      </p>
      <p className="status-line__hold">
        <Hold />
      </p>
      {wall?.current && wall.count > 1 && <PositionDots index={wall.current.index} count={wall.count} />}
    </footer>
  );
}

function FreshnessSign() {
  const texts = useTexts();
  const format = useFormat();
  const freshness = useFreshness();
  const now = useSnapshotAsOf();
  const read = useHistoryRead();
  if (!freshness || now === null) return null;
  const { state, asOf } = freshness;
  const when = asOf === null ? texts.status.neverLoaded : texts.status.asOf({ time: format.timeSeenFrom(asOf, now) });
  const old =
    asOf !== null && state !== 'live'
      ? texts.status.old({ age: stretchWords(calendarStretch(now - asOf), texts) })
      : null;
  const history = read === null ? '' : ` · ${texts.status.history({ done: format.percent(read) })}`;
  const more = `${old ? `${when}, ${old}` : when}${history}`;
  return (
    <div className="status-line__freshness true-status">
      <StatusMark mark={freshnessShape[state]} word={texts.freshness[state]} more={more} />
    </div>
  );
}

/** Only where not everything is shown: whoever misses a name then knows why. */
function Audience() {
  const texts = useTexts().status.privacy;
  const mode = usePrivacy();
  if (mode === 'team') return null;
  return (
    <>
      <Shape name="eye" />
      {texts[mode]}
    </>
  );
}

function Hold() {
  const texts = useTexts().status;
  const format = useFormat();
  const wall = useWall();
  if (wall?.hold) {
    const { kind, until } = wall.hold;
    return (
      <>
        <Shape name={kind === 'paused' ? 'pause' : 'lock'} />
        {texts[kind]({ until: format.time(until) })}
      </>
    );
  }
  return wall?.refreshing ? texts.refreshing : null;
}
