import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';

export interface GapWindow {
  readonly from: number;
  readonly until: number;
  readonly bookingId?: string;
}

/** What each booking of a kit goes without, as sentences. */
export interface KitGaps {
  /** Of one kit in one booking. */
  readonly ofKit: (bookingId: string, kitId: string) => string;
  /** Of all kits in a booking, each with its name. */
  readonly ofBooking: (bookingId: string) => string;
}

/** Asked once for all that is on the screen; what is not known yet has no gaps. */
export function useKitGaps(shown: GapWindow | null): KitGaps {
  const { t } = useTranslation();
  const { data } = useQuery(
    orpc.loan.kitGaps.queryOptions({ input: shown ?? skipToken, placeholderData: keepPreviousData }),
  );
  return useMemo(() => {
    const texts = (data?.gaps ?? []).map(({ bookingId, kitId, kit, lines }) => ({
      bookingId,
      kitId,
      kit,
      text: lines
        .map(({ part, quantity, because, holder }) =>
          t(`inventory:kit.gap.${because}`, {
            count: quantity,
            part,
            holder: holder || t('inventory:bookingWithoutName'),
          }),
        )
        .join(' '),
    }));
    const byKit = new Map(texts.map(({ bookingId, kitId, text }) => [`${bookingId} ${kitId}`, text]));
    const byBooking = Map.groupBy(texts, ({ bookingId }) => bookingId);
    return {
      ofKit: (bookingId, kitId) => byKit.get(`${bookingId} ${kitId}`) ?? '',
      ofBooking: (bookingId) =>
        (byBooking.get(bookingId) ?? []).map(({ kit, text }) => t('inventory:kit.lacks', { kit, text })).join(' '),
    };
  }, [data, t]);
}
