import { Alert, Anchor, Button, Card, Grid, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dateOf } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { instantText } from '../booking/verdict-text.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { HistoryCard } from '../inventory/HistoryCard.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Screen } from '../shell/Screen.tsx';
import { shortDate } from '../time/format.ts';
import { amountText, conversionText, packsText } from './amount-text.ts';
import { ConsumableForm } from './ConsumableForm.tsx';
import { MoveDialog, type StockAct } from './MoveDialog.tsx';
import { MovementTable } from './MovementTable.tsx';
import { StockBadges, statesOf } from './StockBadges.tsx';
import type { ConsumableDetail } from './stock-types.ts';

/** One consumable: what there is, what came and went, and what is booked to use it. */
export function ConsumableScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure(false);
  const [act, setAct] = useState<StockAct | null>(null);
  const { data: consumable, error } = useQuery({ ...orpc.stock.get.queryOptions({ input: { id } }), retry: false });
  const back = <BackLink href="/inventory/consumables" label={t('stock:backToList')} />;
  if (!consumable) {
    return (
      <Screen title={t('stock:title')} back={back}>
        {error && <LoadError error={error} />}
      </Screen>
    );
  }
  return (
    <Screen
      title={consumable.name}
      back={back}
      actions={
        <>
          <RemoveConsumable consumable={consumable} />
          <Button leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('inventory:action.edit')}
          </Button>
        </>
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, xl: 4 }}>
          <Stack gap="md">
            <StockCard consumable={consumable} onAct={setAct} />
            <FactsCard consumable={consumable} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, xl: 8 }}>
          <Stack gap="md">
            <ForecastCard consumable={consumable} />
            <Card withBorder padding="md">
              <Stack gap="sm">
                <Title order={2} size="h4">
                  {t('stock:movements')}
                </Title>
                <MovementTable movements={consumable.movements} unit={consumable.unit} />
              </Stack>
            </Card>
            <HistoryCard table="consumable" id={id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <ConsumableForm opened={editing} consumable={consumable} onClose={edit.close} />
      <MoveDialog act={act} consumable={consumable} onClose={() => setAct(null)} />
    </Screen>
  );
}

interface StockCardProps {
  readonly consumable: ConsumableDetail;
  readonly onAct: (act: StockAct) => void;
}

function StockCard({ consumable, onAct }: StockCardProps) {
  const { t, i18n } = useTranslation();
  const { stock, unit, countedAt } = consumable;
  const packs = packsText(stock, consumable, i18n.language);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('stock:column.stock')}
        </Title>
        <Text fz={30} fw={700} lh={1.1} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {amountText(stock, unit, i18n.language)}
        </Text>
        {packs && <Text size="sm">{packs}</Text>}
        <StockBadges consumable={consumable} />
        <Text size="sm" c="dimmed">
          {countedAt === null
            ? t('stock:neverCounted')
            : t('stock:countedOn', { date: shortDate(dateOf(countedAt), i18n.language) })}
        </Text>
        {statesOf(consumable).includes('negative') && (
          <Alert color="red" icon={<IconAlertTriangle />}>
            {t('stock:negativeText')}
          </Alert>
        )}
        <SimpleGrid cols={2} spacing="xs" mt="xs">
          {(['in', 'out', 'count', 'loss'] as const).map((act) => (
            <Button key={act} size="sm" variant={act === 'in' ? 'filled' : 'default'} onClick={() => onAct(act)}>
              {t(`stock:act.${act}`)}
            </Button>
          ))}
        </SimpleGrid>
      </Stack>
    </Card>
  );
}

function FactsCard({ consumable }: { readonly consumable: ConsumableDetail }) {
  const { t, i18n } = useTranslation();
  const { code, category, minimum, unit, expiresOn, locationName, place, priceCents, packUnit, note } = consumable;
  const euros = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'EUR' });
  const price =
    priceCents === null ? '' : t('stock:pricePer', { price: euros.format(priceCents / 100), unit: packUnit || unit });
  return (
    <Card withBorder padding="md">
      <Facts
        facts={[
          [t('stock:field.code'), code],
          [t('stock:field.category'), category],
          [t('stock:field.packUnit'), conversionText(consumable, i18n.language)],
          [t('stock:field.minimum'), minimum > 0 ? amountText(minimum, unit, i18n.language) : ''],
          [t('stock:field.expiresOn'), expiresOn ? shortDate(expiresOn, i18n.language) : ''],
          [t('stock:field.locationId'), locationName ?? t('stock:everyLocation')],
          [t('stock:field.place'), place],
          [t('stock:priceLabel'), price],
          [t('stock:field.note'), note],
        ]}
      />
    </Card>
  );
}

const USES_SHOWN = 6;

function ForecastCard({ consumable }: { readonly consumable: ConsumableDetail }) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const { uses, needed, unit, runsOut, stock } = consumable;
  const amount = (value: number) => amountText(value, unit, i18n.language);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('stock:forecast')}
        </Title>
        <Text size="sm">
          {uses.length === 0
            ? t('stock:noUses')
            : runsOut
              ? t(`stock:runsOut.${runsOut.because}`, {
                  needed: amount(needed),
                  count: uses.length,
                  date: shortDate(dateOf(runsOut.start), i18n.language),
                })
              : t('stock:lasts', { needed: amount(needed), count: uses.length, left: amount(stock - needed) })}
        </Text>
        {uses.slice(0, USES_SHOWN).map(({ bookingId, holder, start, amount: used }) => (
          <Group key={bookingId} gap="0 0.75rem" align="baseline" wrap="nowrap">
            <Text size="sm" w="10rem" flex="none" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {instantText(start, i18n.language)}
            </Text>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => openExisting(bookingId)}>
              {holder || t('inventory:bookingWithoutName')}
            </Anchor>
            <Text size="sm" ml="auto" flex="none" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {amount(used)}
            </Text>
          </Group>
        ))}
        {uses.length > USES_SHOWN && (
          <Text size="sm" c="dimmed">
            {t('stock:moreUses', { count: uses.length - USES_SHOWN })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function RemoveConsumable({ consumable }: { readonly consumable: ConsumableDetail }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const remove = useMutation(orpc.stock.remove.mutationOptions());
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id: consumable.id },
          {
            onSuccess: ({ transactionId }) => {
              notifyDone(t('inventory:done.removed', { name: consumable.name }), transactionId);
              navigate('/inventory/consumables');
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
