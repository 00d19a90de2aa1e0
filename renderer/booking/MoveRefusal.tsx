import { useTranslation } from 'react-i18next';
import { RefusalDialog } from './RefusalDialog.tsx';
import type { MoveWish, RefusedMove } from './use-move-booking.ts';
import { periodText } from './verdict-text.ts';

interface MoveRefusalProps {
  readonly refused: RefusedMove | null;
  readonly holder: string;
  readonly zone: string;
  readonly isMoving: boolean;
  readonly onMove: (wish: MoveWish) => void;
  readonly onLeave: () => void;
}

/** Why a move in time was refused, with every way out one click away. */
export function MoveRefusal({ refused, holder, zone, isMoving, onMove, onLeave }: MoveRefusalProps) {
  const { t, i18n } = useTranslation();
  return (
    <RefusalDialog
      refusal={refused?.refusal ?? null}
      title={t('verdict:refusal.titleMove')}
      about={
        refused ? `${holder} · ${periodText(refused.wish.start, refused.wish.end, i18n.language, zone)}` : undefined
      }
      zone={zone}
      busy={isMoving}
      onClose={onLeave}
      onTake={(suggestion) => {
        if (!refused) return;
        const { wish } = refused;
        if (suggestion.kind === 'time') onMove({ ...wish, start: suggestion.start, end: suggestion.end });
        else onMove({ ...wish, fromResourceId: suggestion.resourceId, toResourceId: suggestion.byId });
      }}
      onOverride={(overrides) => {
        if (refused) onMove({ ...refused.wish, overrides: [...(refused.wish.overrides ?? []), ...overrides] });
      }}
    />
  );
}
