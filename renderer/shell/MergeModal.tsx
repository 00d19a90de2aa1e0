import { Badge, Button, Group, Modal, Radio, Skeleton, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface MergeLine {
  readonly label: string;
  /** What each side says, in their order; empty when it says nothing. */
  readonly values: readonly [string, string];
  /** The side that is kept takes over what the other says. */
  readonly isTaken: boolean;
}

interface MergeModalProps {
  /** Two records of what may be one; absent while they are on their way. */
  readonly sides: readonly [MergeSide, MergeSide] | null;
  readonly keptId: string;
  readonly onKeep: (id: string) => void;
  readonly lines: readonly MergeLine[];
  /** What becomes of the other. */
  readonly text: string;
  readonly refusal?: ReactNode;
  readonly isMerging: boolean;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

interface MergeSide {
  readonly id: string;
  readonly name: string;
}

/** Two records side by side: what differs, and which one stays. */
export function MergeModal({ sides, keptId, onKeep, lines, text, refusal, ...acts }: MergeModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={acts.onClose}
      size="xl"
      title={t('app:merge.title')}
      closeButtonProps={{ 'aria-label': t('app:merge.close') }}
    >
      {!sides ? (
        <Skeleton height={300} />
      ) : (
        <Stack>
          <Radio.Group label={t('app:merge.which')} value={keptId} onChange={onKeep}>
            <Table.ScrollContainer minWidth={520}>
              <Table mt="xs" layout="fixed" verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Td w="9rem" />
                    {sides.map(({ id, name }) => (
                      <Table.Th key={id}>
                        <Radio
                          value={id}
                          aria-label={t('app:merge.keep', { name })}
                          label={t(id === keptId ? 'app:merge.kept' : 'app:merge.goes')}
                        />
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines
                    .filter(({ values }) => values.some((value) => value !== ''))
                    .map(({ label, values, isTaken }) => (
                      <Table.Tr key={label}>
                        <Table.Th fw={400} c="dimmed">
                          {label}
                        </Table.Th>
                        {sides.map(({ id }, at) => (
                          <Table.Td
                            key={id}
                            fw={values[0] === values[1] ? 400 : 600}
                            style={{ overflowWrap: 'anywhere' }}
                          >
                            {values[at] || (
                              <Text span size="sm" c="dimmed" fw={400}>
                                {t('app:merge.empty')}
                              </Text>
                            )}
                            {id !== keptId && isTaken && (
                              <Badge ml="xs" size="sm" variant="light" tt="none">
                                {t('app:merge.fills')}
                              </Badge>
                            )}
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Radio.Group>
          <Text size="sm">{text}</Text>
          {refusal}
          <Group justify="flex-end">
            <Button variant="default" onClick={acts.onClose}>
              {t('app:merge.cancel')}
            </Button>
            <Button loading={acts.isMerging} onClick={acts.onMerge}>
              {t('app:merge.act')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
