import type { LeadQuality, QualityRow } from '../../../shared/domain/lead-quality.ts';
import { useFormat, useTexts } from '../../store/hooks.ts';
import { Shape } from '../../ui/shape.tsx';
import { isShownUpright, leftOutUpright } from './row-room.ts';

/** From the lead that is handed over to the revenue it brings, by where it came from. */
export function QualityTable({ quality }: { readonly quality: LeadQuality }) {
  const words = useTexts().leadQuality;
  const { rows, more } = quality;
  const hasAmounts = rows.some(({ revenue }) => revenue !== null);
  return (
    <div className="quality__table" data-amounts={hasAmounts}>
      <p className="quality-row quality-row--names" aria-hidden="true">
        <span className="quality-row__accepted">{words.columns.accepted}</span>
        <span className="quality-row__won">{words.columns.won}</span>
        {hasAmounts && <span className="quality-row__revenue">{words.columns.revenue}</span>}
      </p>
      <ol className="quality__rows">
        {rows.map((row, index) => (
          <li
            key={row.name ?? ''}
            className="quality-row"
            data-worst={row.isWorst}
            data-upright={isShownUpright(rows, index)}
          >
            <Row row={row} hasAmounts={hasAmounts} />
          </li>
        ))}
      </ol>
      <More className="quality__more" rows={more} />
      <More className="quality__more quality__more--upright" rows={more + leftOutUpright(rows)} />
    </div>
  );
}

function More({ className, rows }: { readonly className: string; readonly rows: number }) {
  const words = useTexts().leadQuality;
  return rows > 0 && <p className={className}>{words.more({ rows })}</p>;
}

function Row({ row, hasAmounts }: { readonly row: QualityRow; readonly hasAmounts: boolean }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  const { name, handedOver, won, dealsDecided, winRate, winRateThin, revenue } = row;
  return (
    <>
      <div className="quality-row__name">
        <p className={name === null ? 'quality-row__label soft one-line' : 'quality-row__label one-line'}>
          {name ?? words.sourceUnknown}
        </p>
        <p className="quality-row__small">
          {handedOver === 0
            ? words.noneHandedOver
            : words.handedOver({ leads: handedOver, count: format.countShort(handedOver) })}
        </p>
      </div>
      <Acceptance row={row} />
      <div className="quality-row__won">
        <p className="quality-row__number" data-thin={winRateThin}>
          {winRate === null ? '–' : format.percent(winRate)}
          {winRateThin && <span className="quality__few"> {words.few}</span>}
        </p>
        {winRate !== null && (
          <p className="quality-row__small">
            {words.ofDecided({ won: format.countShort(won), decided: format.countShort(dealsDecided) })}
          </p>
        )}
      </div>
      {hasAmounts && (
        <p className="quality-row__revenue quality-row__number">
          {revenue === null ? '–' : format.moneyShort(revenue)}
        </p>
      )}
    </>
  );
}

/** A bar from nothing to all leads: what stands beside another can be compared without reading. */
function Acceptance({ row: { acceptance, acceptanceThin, isWorst } }: { readonly row: QualityRow }) {
  const words = useTexts().leadQuality;
  const format = useFormat();
  if (acceptance === null) return <p className="quality-row__accepted quality-row__number">–</p>;
  return (
    <div className="quality-row__accepted">
      <p className="quality-row__number" data-thin={acceptanceThin}>
        {format.percent(acceptance)} {isWorst && <Shape name="down" />}
        {isWorst && <span className="unseen">{words.least}</span>}
        {acceptanceThin && <span className="quality__few">{words.few}</span>}
      </p>
      <div className="quality-row__bar" aria-hidden="true">
        <div className="quality-row__fill" style={{ '--part': acceptance }} />
      </div>
    </div>
  );
}
