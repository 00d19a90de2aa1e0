import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { DraftsAside } from './DraftsAside.tsx';
import { BookingForm } from './form/BookingForm.tsx';
import { toFormValues } from './form/form-values.ts';
import type { KeptDraft } from './form/kept-drafts.ts';
import type { LocationLine, ResourceLine } from './form/resource-choice.ts';
import { BookingView } from './view/BookingView.tsx';

export type DrawerPage =
  | { readonly kind: 'new'; readonly id: string; readonly prefill: Partial<BookingDraft> }
  | { readonly kind: 'form'; readonly start: KeptDraft }
  | { readonly kind: 'view'; readonly id: string };

interface DrawerPageContentProps {
  readonly page: DrawerPage;
  readonly onShow: (page: DrawerPage | null) => void;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onClose: () => void;
}

/** A form or a booking to look at, once locations and resources are known. */
export function DrawerPageContent({ page, onShow, onDirty, onClose }: DrawerPageContentProps) {
  const { t } = useTranslation();
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations;
  const resources = useQuery(orpc.resource.list.queryOptions()).data?.resources;
  if (!locations || !resources) {
    return (
      <Center flex={1}>
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  if (page.kind === 'view') {
    return (
      <BookingView
        key={page.id}
        id={page.id}
        zoneOf={(locationId) => zoneOf(locations, locationId)}
        locations={locations}
        resources={resources}
        onEdit={(start) => onShow({ kind: 'form', start })}
        onCopy={(prefill) => onShow({ kind: 'new', id: newId(), prefill })}
      />
    );
  }
  const start = page.kind === 'form' ? page.start : newStart(page.id, page.prefill, locations, resources);
  return (
    <BookingForm
      key={start.id}
      start={start}
      top={
        start.sequence === null && (
          <DraftsAside key={start.id} onResume={(draft) => onShow({ kind: 'form', start: draft })} />
        )
      }
      locations={locations}
      resources={resources}
      zoneOf={(locationId) => zoneOf(locations, locationId)}
      onDirty={onDirty}
      onClose={onClose}
      onSaved={() => onShow(start.sequence === null ? null : { kind: 'view', id: start.id })}
    />
  );
}

function newStart(
  id: string,
  prefill: Partial<BookingDraft>,
  locations: readonly LocationLine[],
  resources: readonly ResourceLine[],
): KeptDraft {
  const named = (prefill.needs ?? []).flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : []));
  const [only] = locations.length === 1 ? locations : [];
  const locationId =
    prefill.locationId ?? resources.find((resource) => named.includes(resource.id))?.locationId ?? only?.id ?? null;
  const values = toFormValues({ ...prefill, locationId }, zoneOf(locations, locationId));
  return { id, sequence: null, base: values, values, savedAt: 0 };
}

function zoneOf(locations: readonly LocationLine[], locationId: string | null): string {
  return locations.find((location) => location.id === locationId)?.timeZone ?? DEFAULT_ZONE;
}
