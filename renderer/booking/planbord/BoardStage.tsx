import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { client, orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { useKitGaps } from '../board/use-kit-gaps.ts';
import { bookingRefusal } from '../booking-refusal.ts';
import { RefusalDialog } from '../RefusalDialog.tsx';
import { useBookingDrawer } from '../use-booking-drawer.ts';
import { periodText } from '../verdict-text.ts';
import { BoardMenu } from './BoardMenu.tsx';
import { type BoardActs, BoardContext, type BoardScene, type MenuTarget } from './board-context.ts';
import type { BookingSummary } from './board-types.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { toAttempt, withSuggestion } from './change-attempt.ts';
import type { Cursor } from './cursor.ts';
import { createExternalStore } from './external-store.ts';
import { KitGapContext } from './kit-gap-context.ts';
import { LaneGrid } from './LaneGrid.tsx';
import { LiveVerdict } from './LiveVerdict.tsx';
import { isUnchanged, type Proposal, toChange } from './proposal.ts';
import { rowOf } from './target.ts';
import type { BoardContents } from './use-board-data.ts';
import { useChangeBooking } from './use-change-booking.ts';

interface BoardStageProps {
  readonly scene: BoardScene;
  readonly contents: BoardContents;
  readonly onToggle: (rowKey: string) => void;
  readonly onTurn: (direction: -1 | 1) => void;
  readonly onDate: (date: IsoDate) => void;
  readonly onHelp: () => void;
}

/** The lanes with all that can be done on them, and the dialogs that follow from it. */
export function BoardStage({ scene, contents, onToggle, onTurn, onDate, onHelp }: BoardStageProps) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  const [stores] = useState(() => ({
    cursor: createExternalStore<Cursor | null>(null),
    proposal: createExternalStore<Proposal | null>(null),
  }));
  const [menu, setMenu] = useState<MenuTarget | null>(null);
  const [cancelling, setCancelling] = useState<BookingSummary | null>(null);
  const { zone, boardInput } = contents;
  const { change, busy, refused, leave, nameOf } = useChangeBooking(boardInput, zone);
  const confirm = useConfirm();
  const gaps = useKitGaps(boardInput);

  const create = useCallback(
    (rowKey: string, start: number, end: number) => {
      const row = rowOf(scene, rowKey);
      if (row?.type === 'lane') {
        const { id, locationId } = row.resource;
        drawer.openNew({ start, end, locationId, needs: [{ kind: 'resource', resourceId: id }] });
      } else if (row?.type === 'model') {
        const { modelId, locationId } = row;
        drawer.openNew({ start, end, locationId, needs: [{ kind: 'model', modelId, quantity: 1 }] });
      }
    },
    [scene, drawer],
  );

  const drop = useCallback(() => {
    const proposal = stores.proposal.get();
    stores.proposal.set(null);
    if (!proposal) return;
    if (proposal.act === 'create') {
      create(proposal.rowKey, proposal.start, proposal.end);
      return;
    }
    stores.cursor.set({ rowKey: proposal.toResourceId, at: proposal.start });
    if (isUnchanged(proposal)) return;
    change(toAttempt(proposal));
    if (proposal.start < boardInput.from || proposal.start >= boardInput.until) onDate(dateOf(proposal.start, zone));
  }, [stores, create, change, boardInput, onDate, zone]);

  const acts = useMemo(
    (): BoardActs => ({
      toggle: onToggle,
      open: drawer.openExisting,
      create,
      drop,
      copy: (id) => void copyOf(id, drawer.openNew),
      grab: (act, claim) => {
        const { index } = scene.world;
        const booking = index.bookingById(claim.bookingId);
        if (!booking) return;
        stores.cursor.set({ rowKey: claim.resourceId, at: claim.start });
        stores.proposal.set(toChange(act, 'keyboard', booking, claim, index.claimsOfBooking(booking.id)));
        // A menu that closes gives the focus back after this; the arrows belong to the lanes now.
        setTimeout(() => document.querySelector<HTMLElement>('[role="treegrid"]')?.focus(), 60);
      },
      cancel: (id) => setCancelling(scene.world.index.bookingById(id) ?? null),
      confirm,
      showMenu: setMenu,
    }),
    [onToggle, drawer, create, drop, scene.world, stores, confirm],
  );
  const board = useMemo(() => ({ scene, acts, stores }), [scene, acts, stores]);

  return (
    <BoardContext value={board}>
      <KitGapContext value={gaps}>
        <LaneGrid stale={contents.stale} onTurn={onTurn} onHelp={onHelp} />
      </KitGapContext>
      <LiveVerdict />
      <BoardMenu target={menu} onClose={() => setMenu(null)} />
      <CancelDialog booking={cancelling} zone={zone} onClose={() => setCancelling(null)} />
      <RefusalDialog
        refusal={refused?.refusal ?? null}
        title={t('verdict:refusal.titleMove')}
        about={
          refused
            ? `${nameOf(refused.attempt.booking)}: ${periodText(refused.attempt.start, refused.attempt.end, i18n.language, zone)}`
            : undefined
        }
        zone={zone}
        busy={busy}
        onTake={(suggestion) => refused && change(withSuggestion(refused.attempt, suggestion))}
        onOverride={(overrides) =>
          refused && change({ ...refused.attempt, overrides: [...refused.attempt.overrides, ...overrides] })
        }
        onClose={leave}
      />
    </BoardContext>
  );
}

/** The same booking once more, for the person to give another time. */
async function copyOf(id: string, openNew: ReturnType<typeof useBookingDrawer>['openNew']): Promise<void> {
  try {
    const { draft } = await client.booking.get({ id });
    openNew({ ...draft, overrides: [] });
  } catch (error) {
    showRefusal(error);
  }
}

function useConfirm(): (bookingId: string) => void {
  const { t } = useTranslation();
  const { mutate } = useMutation(
    orpc.booking.setStatus.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('planbord:confirmed'), transactionId),
      onError: (error, { id }) => {
        const refusal = bookingRefusal(error);
        if (refusal) void openRefused(id);
        else showRefusal(error);
      },
    }),
  );
  const { openExisting } = useBookingDrawer();
  const openRefused = (id: string) => openExisting(id);
  return useCallback((id: string) => mutate({ id, status: 'confirmed', optionUntil: null }), [mutate]);
}
