import './meeting-row.css';
import type { MeetingProposal } from '../../../shared/domain/meeting-book.ts';
import { useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';

type Props = { readonly proposal: MeetingProposal; readonly isAside: boolean; readonly chosen: boolean };

/** A problem that nobody has taken up yet, and who sees it: the data. */
export function ProposalRow({ proposal, isAside, chosen }: Props) {
  const texts = useTexts().meeting;
  return (
    <li className="meeting-row meeting-row--proposal" data-chosen={chosen} data-aside={isAside} aria-current={chosen}>
      <span className="meeting-row__mark tone-neutral">
        <Shape name="dashed" />
      </span>
      <p className={`meeting-row__proposed ${isAside ? 'one-line soft' : 'two-lines'}`} dir="auto">
        {proposal.problem}
      </p>
      <p className="meeting-row__from soft">{isAside ? texts.setAside : texts.fromData}</p>
    </li>
  );
}
