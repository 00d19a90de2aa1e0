import { IconAlertTriangle, IconBan, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#domain/time/period.ts';
import { widen } from '#domain/time/period.ts';
import { periodText } from '../verdict-text.ts';
import { barId } from './BookingBar.tsx';
import { type BoardScene, claimsOfRow, useBoard } from './board-context.ts';
import { chipText, type Outcome, outcomeOf } from './chip-text.ts';
import { type Cursor, claimAt, freeSlotAt } from './cursor.ts';
import { useStoreValue } from './external-store.ts';
import classes from './Overlays.module.css';
import type { Proposal } from './proposal.ts';
import { labelWidth, rowHeight } from './row-layout.ts';
import { rowOf } from './target.ts';
import { xOf } from './time-axis.ts';
import { useProposalVerdicts } from './use-proposal-verdicts.ts';

export const slotId = 'planbord-slot';

const icons: Record<Outcome, typeof IconCheck> = { free: IconCheck, warned: IconAlertTriangle, taken: IconBan };

/** What a drag would do if it were dropped now: where it lands, and whether that is free. */
export function Ghosts() {
  const { t, i18n } = useTranslation();
  const { scene, stores } = useBoard();
  const proposal = useStoreValue(stores.proposal);
  const verdicts = useProposalVerdicts(scene, proposal);
  if (!proposal) return null;
  const outcome = outcomeOf(verdicts);
  const main = proposal.act === 'create' ? proposal.rowKey : proposal.toResourceId;
  const Icon = icons[outcome];
  const { axis } = scene;
  const vacated = proposal.act === 'create' ? [] : proposal.claims;
  const ghosts = ghostLanes(proposal).map((rowKey) => {
    const place = boxOf(scene, rowKey, buffered(proposal));
    if (!place) return null;
    const { left, top, width, height } = place;
    return (
      <div
        key={rowKey === main ? 'main' : rowKey}
        className={classes.ghost}
        data-outcome={outcome}
        data-main={rowKey === main || undefined}
        style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
      >
        {rowKey === main && (
          <div className={classes.chip} data-right={left - labelWidth > axis.width * 0.7 || undefined}>
            <strong>{periodText(proposal.start, proposal.end, i18n.language, axis.zone)}</strong>
            <span>
              <Icon size={14} aria-hidden /> {chipText(verdicts, main, t, i18n.language, axis.zone)}
            </span>
          </div>
        )}
      </div>
    );
  });
  return (
    <>
      {vacated.map((claim) => {
        const place = boxOf(scene, claim.resourceId, claim);
        return place && <div key={barId(claim)} className={classes.vacated} style={place} />;
      })}
      {ghosts}
    </>
  );
}

/** Where the keyboard is. On a booking also a button that opens its menu. */
export function CursorMark({ visible }: { readonly visible: boolean }) {
  const { t, i18n } = useTranslation();
  const { scene, stores, acts } = useBoard();
  const cursor = useStoreValue(stores.cursor);
  const proposal = useStoreValue(stores.proposal);
  const row = cursor ? rowOf(scene, cursor.rowKey) : undefined;
  const index = cursor ? scene.rowIndexByKey.get(cursor.rowKey) : undefined;
  if (!cursor || !row || index === undefined || proposal) return null;
  const claim = claimAt(scene.axis, claimsOfRow(scene.world, row), cursor.at);
  const heading = row.type === 'location' || row.type === 'group';
  const period = claim ?? freeSlotAt(scene.axis, claimsOfRow(scene.world, row), cursor.at, scene.stepMinutes);
  const box = heading
    ? { left: 0, width: labelWidth + scene.axis.width, top: scene.tops[index] ?? 0, height: rowHeight(row) }
    : boxOf(scene, row.key, period);
  if (!box) return null;
  const name =
    row.type === 'lane' ? row.resource.name : row.type === 'group' ? t(`planbord:group.${row.label}`) : row.name;
  const when = periodText(period.start, period.end, i18n.language, scene.axis.zone);
  return (
    <div
      role="row"
      className={classes.cursor}
      data-visible={visible || undefined}
      data-claim-under={claim ? true : undefined}
      style={box}
    >
      <div id={slotId} role="gridcell" aria-label={heading ? name : t('planbord:slot', { name, when })}>
        {claim && visible && (
          <span
            role="button"
            tabIndex={-1}
            className={classes.more}
            title={t('planbord:menu.open')}
            onPointerDown={(event) => {
              event.stopPropagation();
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              acts.showMenu({ x: left, y: bottom, ...cursor });
            }}
          >
            <IconDots size={14} aria-hidden />
          </span>
        )}
      </div>
    </div>
  );
}

/** The element that the focus of the grid points to. */
export function activeId(scene: BoardScene, cursor: Cursor | null): string | undefined {
  if (!cursor) return undefined;
  const claim = claimAt(scene.axis, claimsOfRow(scene.world, rowOf(scene, cursor.rowKey)), cursor.at);
  return claim ? barId(claim) : slotId;
}

/** A booking that moves takes all its lanes along. */
function ghostLanes(proposal: Proposal): readonly string[] {
  if (proposal.act === 'create') return [proposal.rowKey];
  const { claims, grabbed, toResourceId } = proposal;
  const others = claims.filter((claim) => claim.direct && claim.resourceId !== grabbed.resourceId);
  return [...new Set([toResourceId, ...others.map((claim) => claim.resourceId)])];
}

function buffered(proposal: Proposal): Period {
  if (proposal.act === 'create') return proposal;
  return widen(proposal, proposal.booking.setupMinutes, proposal.booking.cleanupMinutes);
}

function boxOf({ rowIndexByKey, tops, rows, axis }: BoardScene, rowKey: string, { start, end }: Period) {
  const index = rowIndexByKey.get(rowKey);
  const row = index === undefined ? undefined : rows[index];
  if (index === undefined || !row) return null;
  const left = xOf(axis, start);
  const width = Math.max(xOf(axis, end) - left, 4);
  return { left: labelWidth + left, width, top: (tops[index] ?? 0) + 3, height: rowHeight(row) - 7 };
}
