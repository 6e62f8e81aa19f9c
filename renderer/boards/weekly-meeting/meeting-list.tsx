import type { RunningMeetingView } from '../../../shared/domain/meeting-view.ts';
import { useMeetingRow, useTexts } from '../../store/hooks.ts';
import { chosenIndex, meetingRows, rowsInSight } from '../../store/meeting-rows.ts';
import { Message } from '../../ui/message.tsx';
import { ItemRow } from './item-row.tsx';
import { ProposalRow } from './proposal-row.tsx';

/** As many as can be read from five metres. */
const room = 6;

/** The rows of a step around the chosen one. */
export function MeetingList({ meeting }: { readonly meeting: RunningMeetingView }) {
  const texts = useTexts().meeting;
  const chosenKey = useMeetingRow();
  const rows = meetingRows(meeting);
  const chosen = chosenIndex(rows, chosenKey);
  if (rows.length === 0) {
    const empty = {
      promises: texts.noPromises,
      wins: texts.noWins,
      problems: texts.noProblems,
      actions: texts.noActions,
    };
    return <Message {...empty[meeting.step]} />;
  }
  const { from, until } = rowsInSight(rows.length, chosen, room);
  const below = rows.length - until;
  const more = [from > 0 && texts.above({ count: from }), below > 0 && texts.below({ count: below })].filter(Boolean);
  return (
    <div className="meeting__list">
      <ol className="meeting__rows">
        {rows
          .slice(from, until)
          .map((row, index) =>
            row.kind === 'item' ? (
              <ItemRow key={row.key} item={row.item} chosen={from + index === chosen} />
            ) : (
              <ProposalRow
                key={row.key}
                proposal={row.proposal}
                isAside={row.isAside}
                chosen={from + index === chosen}
              />
            ),
          )}
      </ol>
      {more.length > 0 && <p className="meeting__more">{more.join(', ')}</p>}
    </div>
  );
}
