import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FoundKind } from '#domain/search/found-kinds.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { formatMoment } from '../setting/format.ts';

interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly about: string;
  readonly start: number | null;
}

interface OpenFound {
  readonly open: (found: Found) => void;
  readonly describe: (found: Found) => string;
}

/** Where each kind of thing is shown. */
export function useOpenFound(): OpenFound {
  const [, navigate] = useLocation();
  const { openExisting } = useBookingDrawer();
  const { i18n } = useTranslation();
  return {
    open: ({ kind, id }) => (kind === 'booking' ? openExisting(id) : navigate(pathOf(kind, id))),
    describe: ({ about, start }) =>
      [start === null ? '' : formatMoment(start, i18n.language), about].filter(Boolean).join(' · '),
  };
}

function pathOf(kind: Exclude<FoundKind, 'booking'>, id: string): string {
  switch (kind) {
    case 'organisation':
    case 'contact':
      return `/organisation/${id}`;
    case 'programme':
      return `/programme/${id}`;
    case 'asset':
      return `/inventory/${id}`;
    case 'kit':
      return `/inventory/kits/${id}`;
    case 'consumable':
      return `/inventory/consumables/${id}`;
    case 'model':
      return '/inventory/models';
    case 'location':
      return `/location/${id}`;
    case 'person':
      return `/person/${id}`;
    case 'room':
    case 'station':
      return '/location';
  }
}
