import { ActionIcon, Button, Fieldset, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assetLine, countedLine, type KitValues } from './kit-values.ts';
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
          <Group key={line.key} gap="xs" wrap="nowrap" align="flex-start">
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
              placeholder={line.assetId ? t('inventory:kit.remarkPlaceholder') : t('inventory:kit.partPlaceholder')}
              leftSection={line.assetId && <NamedPiece name={line.assetName} />}
              leftSectionWidth={line.assetId ? '14rem' : undefined}
              maxLength={200}
              {...form.getInputProps(`lines.${at}.description`)}
              error={form.errors[`lines.${at}.description`] ?? form.errors[`lines.${at}.assetId`]}
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
        </Group>
      </Stack>
    </Fieldset>
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
