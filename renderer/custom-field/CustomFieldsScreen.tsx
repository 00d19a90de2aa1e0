import { Button, Card, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_FIELDS } from '#domain/custom-field/custom-field.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { FieldForm } from './FieldForm.tsx';
import { FieldRow } from './FieldRow.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';
import { useFieldOrder } from './use-field-order.ts';

/** The fields that this region adds to its assets: what they are called, what goes in, in which order. */
export function CustomFieldsScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery(orpc.customField.list.queryOptions());
  const [edited, setEdited] = useState<CustomFieldItem | null>(null);
  const [opened, form] = useDisclosure(false);
  const { fields, move, list, movedTo } = useFieldOrder(data?.fields);
  const open = (field: CustomFieldItem | null) => {
    setEdited(field);
    form.open();
  };
  const add = (
    <Button leftSection={<IconPlus size={16} />} disabled={fields.length >= MOST_FIELDS} onClick={() => open(null)}>
      {t('custom-field:add')}
    </Button>
  );
  return (
    <Screen
      title={t('custom-field:title')}
      back={<BackLink href="/settings" label={t('setting:title')} />}
      actions={fields.length > 0 && add}
    >
      {error && <LoadError error={error} />}
      {data && fields.length === 0 && <EmptyState icon={IconForms} text={t('custom-field:empty')} action={add} />}
      {fields.length > 0 && (
        <Stack gap="md" maw={860}>
          <Text maw="46rem">{t('custom-field:intro')}</Text>
          {fields.length >= MOST_FIELDS && <Text c="dimmed">{t('custom-field:full', { most: MOST_FIELDS })}</Text>}
          <Card ref={list} withBorder padding={0} component="ol" m={0} style={{ listStyle: 'none' }}>
            {fields.map((field, at) => (
              <FieldRow
                key={field.id}
                field={field}
                isFirst={at === 0}
                isLast={at === fields.length - 1}
                onEdit={() => open(field)}
                onMove={(way) => move(field.id, way)}
              />
            ))}
          </Card>
          <VisuallyHidden role="status">
            {movedTo && t('custom-field:movedTo', { ...movedTo, total: fields.length })}
          </VisuallyHidden>
        </Stack>
      )}
      {data && data.removed.length > 0 && <RemovedFields fields={data.removed} />}
      <FieldForm opened={opened} field={edited} onClose={form.close} />
    </Screen>
  );
}

/** Taken away, but what was filled in is still there. */
function RemovedFields({ fields }: { readonly fields: readonly CustomFieldItem[] }) {
  const { t } = useTranslation();
  const restore = useMutation(orpc.customField.restore.mutationOptions());
  const bringBack = ({ id, name }: CustomFieldItem) =>
    restore.mutate(
      { id },
      {
        onSuccess: ({ transactionId }) => notifyDone(t('custom-field:done.restored', { name }), transactionId),
        onError: showRefusal,
      },
    );
  return (
    <Stack gap="xs" maw={860} mt="md" component="section">
      <Title order={2} size="h4">
        {t('custom-field:removed')}
      </Title>
      {fields.map((field) => (
        <Text key={field.id} component="div" size="sm">
          {field.name}{' '}
          <Text span inherit c="dimmed">
            {t('custom-field:filled', { count: field.filled })}
          </Text>{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('custom-field:restoreOf', { name: field.name })}
            loading={restore.isPending}
            onClick={() => bringBack(field)}
          >
            {t('custom-field:restore')}
          </Button>
        </Text>
      ))}
    </Stack>
  );
}
