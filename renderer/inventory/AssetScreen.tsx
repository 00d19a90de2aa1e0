import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconCopyPlus, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { orpc } from '../client.ts';
import { DocumentsCard } from '../document/DocumentsCard.tsx';
import { LabelButton } from '../label/LabelButton.tsx';
import { SafetyCards } from '../safety/SafetyCards.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { MissingNote } from '../stock/MissingNote.tsx';
import { AssetActs } from './AssetActs.tsx';
import { AssetFactList } from './AssetFactList.tsx';
import { AssetForm, useTakenTags } from './AssetForm.tsx';
import { AssetUse } from './AssetUse.tsx';
import { nextValues, toValues } from './asset-values.ts';
import { DoubleNote } from './DoubleNote.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { LoadError } from './LoadError.tsx';
import { Photo } from './Photo.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** One asset: what it looks like and is, how it is, and what it will be used for. */
export function AssetScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: asset, error } = useQuery({
    ...orpc.inventory.asset.get.queryOptions({ input: { id } }),
    retry: false,
    refetchInterval: 60_000,
  });
  const tags = useTakenTags();
  const { openNew } = useBookingDrawer();
  const [editing, edit] = useDisclosure(false);
  const [copying, copy] = useDisclosure(false);
  const back = <BackLink href="/inventory" label={t('inventory:backToList')} />;
  if (!asset) {
    return (
      <Screen title={t('inventory:title')} back={back}>
        {error && <LoadError error={error} />}
      </Screen>
    );
  }
  const values = toValues(asset);
  const book = () => openNew({ locationId: asset.locationId, needs: [{ kind: 'resource', resourceId: id }] });
  return (
    <Screen
      title={asset.name}
      back={back}
      actions={
        <>
          <LabelButton id={id} />
          {asset.bookable && asset.retiredOn === null && (
            <Button variant="default" leftSection={<IconCalendarPlus size={16} />} onClick={book}>
              {t('inventory:action.book')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconCopyPlus size={16} />} onClick={copy.open}>
            {t('inventory:action.another')}
          </Button>
          <Button leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('inventory:action.edit')}
          </Button>
        </>
      }
    >
      <Group gap="sm" mt={-8}>
        <StatusBadge status={asset.status} />
        <Text size="sm" c="dimmed">
          {[asset.assetTag, asset.modelName, asset.category].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            <Photo of="asset" id={asset.id} name={asset.name} photoId={asset.photoId} fallbackId={asset.modelPhotoId} />
            <AssetFactList asset={asset} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            <DoubleNote asset={asset} />
            {asset.missingSince !== null && (
              <MissingNote assetId={asset.id} name={asset.name} since={asset.missingSince} />
            )}
            <AssetActs asset={asset} />
            <SafetyCards subject={asset} />
            <DocumentsCard
              subject={{ of: 'asset', id, name: asset.name, model: { id: asset.modelId, name: asset.modelName } }}
            />
            <AssetUse asset={asset} />
            <HistoryCard table="asset" id={asset.id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <AssetForm
        opened={editing}
        onClose={edit.close}
        edited={{ id, name: asset.name, values }}
        ownerName={asset.ownerName}
      />
      <AssetForm opened={copying} onClose={copy.close} start={nextValues(values, tags)} ownerName={asset.ownerName} />
    </Screen>
  );
}
