import { Button, Card, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { orpc } from '../client.ts';
import { DocumentsCard } from '../document/DocumentsCard.tsx';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { LabelButton } from '../label/LabelButton.tsx';
import { HolderCard } from '../loan/HolderCard.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Screen } from '../shell/Screen.tsx';
import type { KitDetail } from './asset-detail.ts';
import { BookingLines } from './BookingLines.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { KitContents } from './KitContents.tsx';
import { KitForm } from './KitForm.tsx';
import { KitGaps } from './KitGaps.tsx';
import { KitStatus } from './KitsScreen.tsx';
import { LoadError } from './LoadError.tsx';
import { Photo } from './Photo.tsx';

/** One kit with what is in it, line by line. */
export function KitScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure(false);
  const { openNew } = useBookingDrawer();
  const { data: kit, error } = useQuery({
    ...orpc.inventory.kit.get.queryOptions({ input: { id } }),
    retry: false,
    refetchInterval: 60_000,
  });
  const back = <BackLink href="/inventory/kits" label={t('inventory:kit.backToList')} />;
  if (!kit) {
    return (
      <Screen title={t('inventory:tab.kits')} back={back}>
        {error && <LoadError error={error} />}
      </Screen>
    );
  }
  return (
    <Screen
      title={kit.name}
      back={back}
      actions={
        <>
          <RemoveKit kit={kit} />
          <LabelButton id={kit.id} />
          {kit.bookable && (
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={16} />}
              onClick={() => openNew({ locationId: kit.locationId, needs: needsOf(kit) })}
            >
              {t('inventory:action.book')}
            </Button>
          )}
          <Button leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('inventory:action.edit')}
          </Button>
        </>
      }
    >
      <Group gap="sm" mt={-8}>
        <KitStatus kit={kit} />
        <Text size="sm" c="dimmed">
          {[kit.code, t('inventory:pieces', { count: kit.pieces })].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            <Photo of="kit" id={kit.id} name={kit.name} photoId={kit.photoId} />
            <Card withBorder padding="md">
              <Facts
                facts={[
                  [t('inventory:kit.code'), kit.code],
                  [t('inventory:field.homeLocationId'), kit.homeLocationName ?? kit.locationName],
                  [t('inventory:field.place'), kit.place],
                  [t('inventory:field.locationId'), <Whereabouts key="now" kit={kit} />],
                  [t('inventory:field.ownerId'), kit.ownerName ?? t('inventory:ownLab')],
                  [t('inventory:field.description'), kit.description],
                ]}
              />
            </Card>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            <HolderCard resourceId={kit.id} />
            <Card withBorder padding="md">
              <Stack gap="sm">
                <Title order={2} size="h4">
                  {t('inventory:kit.contents')}
                </Title>
                <KitContents kit={kit} />
              </Stack>
            </Card>
            <Card withBorder padding="md">
              <Stack gap="sm">
                <Title order={2} size="h4">
                  {t('inventory:comingBookings')}
                </Title>
                {kit.comingBookings.length > 0 ? (
                  <BookingLines bookings={kit.comingBookings} />
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('inventory:kit.noComingBookings')}
                  </Text>
                )}
              </Stack>
            </Card>
            <KitGaps kit={kit} />
            <DocumentsCard subject={{ of: 'kit', id: kit.id, name: kit.name }} />
            <HistoryCard table="kit" id={kit.id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <KitForm opened={editing} kit={kit} onClose={edit.close} />
    </Screen>
  );
}

/** Where it stands now; somewhere else than where it belongs is said. */
function Whereabouts({ kit }: { readonly kit: KitDetail }) {
  const { t } = useTranslation();
  const isAway = kit.homeLocationId !== null && kit.homeLocationId !== kit.locationId;
  return (
    <>
      {kit.locationName ?? t('inventory:noLocation')}
      {isAway && (
        <Text span size="sm" c="dimmed">
          {' '}
          {t('inventory:away')}
        </Text>
      )}
    </>
  );
}

/** The kit, and the pieces that are only chosen when it is booked. */
function needsOf(kit: KitDetail): BookingDraft['needs'] {
  return [
    { kind: 'resource', resourceId: kit.id },
    ...kit.contents.flatMap(({ modelId, quantity }) =>
      modelId ? [{ kind: 'model' as const, modelId, quantity }] : [],
    ),
  ];
}

function RemoveKit({ kit }: { readonly kit: KitDetail }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const remove = useMutation(orpc.inventory.kit.remove.mutationOptions());
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id: kit.id },
          {
            onSuccess: ({ transactionId }) => {
              notifyDone(t('inventory:done.removed', { name: kit.name }), transactionId);
              navigate('/inventory/kits');
            },
            onError: showRefusal,
          },
        )
      }
    >
      {t('inventory:action.remove')}
    </Button>
  );
}
