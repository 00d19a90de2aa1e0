import {
  ActionIcon,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { assetLine, countedLine, type KitValues, materialLine, modelLine } from './kit-values.ts';
import { useAssets } from './use-asset-list.ts';

/** What is in a kit: named pieces, which are claimed with it, and lines that are only counted. */
export function KitLines({ form }: { readonly form: UseFormReturnType<KitValues> }) {
  const { t } = useTranslation();
  const { lines } = form.values;
  return (
    <Fieldset legend={t('inventory:kit.contents')}>
      <Stack gap="xs">
        {lines.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('inventory:kit.noLines')}
          </Text>
        )}
        {lines.map((line, at) => (
          <div key={line.key}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <NumberInput
                w="5rem"
                min={1}
                max={10_000}
                clampBehavior="strict"
                aria-label={t('inventory:kit.quantityOf', { no: at + 1 })}
                disabled={line.assetId !== null}
                value={line.quantity}
                onChange={(value) => form.setFieldValue(`lines.${at}.quantity`, Math.max(1, Number(value) || 1))}
                error={form.errors[`lines.${at}.quantity`]}
              />
              <TextInput
                flex={1}
                aria-label={t('inventory:kit.descriptionOf', { no: at + 1 })}
                placeholder={
                  line.assetId || line.modelId
                    ? t('inventory:kit.remarkPlaceholder')
                    : t('inventory:kit.partPlaceholder')
                }
                leftSection={(line.assetId || line.modelId) && <NamedPiece name={line.assetName || line.modelName} />}
                leftSectionWidth={line.assetId || line.modelId ? '14rem' : undefined}
                maxLength={200}
                {...form.getInputProps(`lines.${at}.description`)}
                error={
                  form.errors[`lines.${at}.description`] ??
                  form.errors[`lines.${at}.assetId`] ??
                  form.errors[`lines.${at}.modelId`]
                }
              />
              <ActionIcon.Group mt={3}>
                <ActionIcon
                  variant="default"
                  size={30}
                  disabled={at === 0}
                  aria-label={t('inventory:kit.up', { no: at + 1 })}
                  onClick={() => form.reorderListItem('lines', { from: at, to: at - 1 })}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size={30}
                  disabled={at === lines.length - 1}
                  aria-label={t('inventory:kit.down', { no: at + 1 })}
                  onClick={() => form.reorderListItem('lines', { from: at, to: at + 1 })}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size={30}
                  aria-label={t('inventory:kit.removeLine', { no: at + 1 })}
                  onClick={() => form.removeListItem('lines', at)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </ActionIcon.Group>
            </Group>
            <LineTraits form={form} at={at} />
          </div>
        ))}
        <Group gap="xs" align="flex-end">
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('lines', countedLine())}
          >
            {t('inventory:kit.addCounted')}
          </Button>
          <AddNamedPiece form={form} />
          <AddOfModel form={form} />
        </Group>
        <AddFromProgramme form={form} />
      </Stack>
    </Fieldset>
  );
}

/** What sets a line apart: whether the kit can do without it, and whether the piece may leave it. */
function LineTraits({ form, at }: { readonly form: UseFormReturnType<KitValues>; readonly at: number }) {
  const { t } = useTranslation();
  const line = form.values.lines[at];
  if (!line) return null;
  return (
    <Group gap="md" pl="5.5rem" pt={4}>
      <Checkbox
        size="xs"
        label={t('inventory:kit.critical')}
        aria-label={t('inventory:kit.criticalOf', { no: at + 1 })}
        checked={line.critical}
        onChange={(event) => form.setFieldValue(`lines.${at}.critical`, event.currentTarget.checked)}
      />
      {line.assetId && (
        <Checkbox
          size="xs"
          label={t('inventory:kit.alone')}
          aria-label={t('inventory:kit.aloneOf', { no: at + 1 })}
          checked={line.alone}
          onChange={(event) => form.setFieldValue(`lines.${at}.alone`, event.currentTarget.checked)}
        />
      )}
    </Group>
  );
}

function AddOfModel({ form }: { readonly form: UseFormReturnType<KitValues> }) {
  const { t } = useTranslation();
  const models = useQuery(orpc.inventory.model.list.queryOptions()).data?.models ?? [];
  return (
    <Select
      flex={1}
      aria-label={t('inventory:kit.addModel')}
      placeholder={t('inventory:kit.addModel')}
      data={models.map(({ id, name }) => ({ value: id, label: name }))}
      limit={50}
      value={null}
      searchable
      onChange={(id) => {
        const model = models.find((one) => one.id === id);
        if (model) form.insertListItem('lines', modelLine(model.id, model.name));
      }}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}

/** A kit made for a programme: its models as "n of a model", its material as counted lines. */
function AddFromProgramme({ form }: { readonly form: UseFormReturnType<KitValues> }) {
  const { t } = useTranslation();
  const list = useQuery(orpc.programme.list.queryOptions()).data;
  const programmes = list?.programmes ?? [];
  const models = useQuery(orpc.inventory.model.list.queryOptions()).data?.models ?? [];
  const take = (id: string | null) => {
    const needs = programmes.find((one) => one.id === id)?.version.needs ?? [];
    for (const need of needs) {
      if (need.kind === 'model') {
        const name = models.find((one) => one.id === need.modelId)?.name ?? '';
        form.insertListItem('lines', modelLine(need.modelId, name, need.quantity));
      }
      if (need.kind === 'consumable') {
        const counted = Number.isInteger(need.amount) && need.amount <= 10_000;
        const description = counted ? need.description : [need.amount, need.unit, need.description].join(' ');
        form.insertListItem('lines', materialLine(description, counted ? need.amount : 1));
      }
    }
  };
  return (
    <Select
      aria-label={t('inventory:kit.fromProgramme')}
      placeholder={t('inventory:kit.fromProgramme')}
      data={programmes.map(({ id, version }) => ({ value: id, label: version.name }))}
      value={null}
      searchable
      onChange={take}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}

function NamedPiece({ name }: { readonly name: string }) {
  return (
    <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate px="sm" w="100%" title={name}>
      {name}
    </Text>
  );
}

function AddNamedPiece({ form }: { readonly form: UseFormReturnType<KitValues> }) {
  const { t } = useTranslation();
  const { data } = useAssets();
  const [search, setSearch] = useState('');
  const used = new Set(form.values.lines.map((line) => line.assetId));
  const free = (data?.assets ?? []).filter((asset) => asset.status !== 'retired' && !used.has(asset.id));
  const options = free.map(({ id, name, assetTag }) => ({
    value: id,
    label: name.includes(assetTag) ? name : `${name} (${assetTag})`,
  }));
  return (
    <Select
      flex={1}
      aria-label={t('inventory:kit.addPiece')}
      placeholder={t('inventory:kit.addPiece')}
      data={options}
      limit={50}
      value={null}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        const asset = free.find((candidate) => candidate.id === id);
        if (asset) form.insertListItem('lines', assetLine(asset.id, asset.name));
        setSearch('');
      }}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}
