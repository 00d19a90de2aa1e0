import { Badge, Button, Group, Modal, Radio, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationDraft } from '#domain/organisation/organisation.ts';
import { takeOver } from '#domain/organisation/take-over.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';

interface MergeDialogProps {
  readonly pair: readonly [string, string];
  readonly onClose: () => void;
}

const rows = [
  'name',
  'kind',
  'branchCode',
  'chamberCode',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'municipality',
  'phone',
  'email',
  'website',
  'holidayRegion',
  'pupils',
  'note',
] as const;

/** Two organisations side by side: what differs, and which one stays. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const [keptId, setKeptId] = useState<string>(pair[0]);
  const found = useQueries({ queries: pair.map((id) => orpc.organisation.get.queryOptions({ input: { id } })) });
  const both = found.flatMap(({ data }) => data?.organisation ?? []);
  const mergedId = pair[0] === keptId ? pair[1] : pair[0];
  const merge = useMutation(
    orpc.organisation.merge.mutationOptions({
      onSuccess: ({ transactionId }) => {
        const name = both.find((organisation) => organisation.id === keptId)?.name ?? '';
        notifyDone(t('organisation:duplicate.merged', { name }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const cell = (organisation: Omit<OrganisationDraft, 'status'>, field: (typeof rows)[number]) => {
    const value = organisation[field];
    if (value === null || value === '') return '';
    if (field === 'kind') return t(`organisation:kind.${value}`);
    return field === 'holidayRegion' ? t(`organisation:region.${value}`) : String(value);
  };
  const [left, right] = both;
  const [kept, merged] = left?.id === keptId ? [left, right] : [right, left];
  const taken = kept && merged ? takeOver(kept, merged) : {};
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('organisation:duplicate.mergeTitle')}
      closeButtonProps={{ 'aria-label': t('organisation:close') }}
    >
      {!left || !right ? (
        <Skeleton height={300} />
      ) : (
        <Stack>
          <Radio.Group label={t('organisation:duplicate.which')} value={keptId} onChange={setKeptId}>
            <Table.ScrollContainer minWidth={520}>
              <Table mt="xs" layout="fixed" verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Td w="9rem" />
                    {both.map(({ id, name }) => (
                      <Table.Th key={id}>
                        <Radio
                          value={id}
                          aria-label={t('organisation:duplicate.keep', { name })}
                          label={t(id === keptId ? 'organisation:duplicate.kept' : 'organisation:duplicate.goes')}
                        />
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows
                    .filter((field) => cell(left, field) !== '' || cell(right, field) !== '')
                    .map((field) => {
                      const differs = cell(left, field) !== cell(right, field);
                      return (
                        <Table.Tr key={field}>
                          <Table.Th fw={400} c="dimmed">
                            {t(`organisation:field.${field}`)}
                          </Table.Th>
                          {[left, right].map((organisation) => (
                            <Table.Td
                              key={organisation.id}
                              fw={differs ? 600 : 400}
                              style={{ overflowWrap: 'anywhere' }}
                            >
                              {cell(organisation, field) || (
                                <Text span size="sm" c="dimmed" fw={400}>
                                  {t('organisation:duplicate.empty')}
                                </Text>
                              )}
                              {organisation.id === mergedId && field in taken && (
                                <Badge ml="xs" size="sm" variant="light" tt="none">
                                  {t('organisation:duplicate.fills')}
                                </Badge>
                              )}
                            </Table.Td>
                          ))}
                        </Table.Tr>
                      );
                    })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Radio.Group>
          <Text size="sm">{t('organisation:duplicate.mergeText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('organisation:cancel')}
            </Button>
            <Button loading={merge.isPending} onClick={() => merge.mutate({ keptId, mergedId })}>
              {t('organisation:duplicate.merge')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
