import { Anchor, Badge, Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateOf } from '#domain/time/wall-time.ts';
import { dateInDigits } from '../time/format.ts';
import { SolveDialog } from './SolveDialog.tsx';
import type { DefectLine } from './safety-types.ts';
import { PlannedText, UseLink } from './UseLink.tsx';

/** Open faults, what is out of order first. */
export function DefectTable({ defects }: { readonly defects: readonly DefectLine[] }) {
  const { t, i18n } = useTranslation();
  const [solving, setSolving] = useState<DefectLine | null>(null);
  return (
    <>
      <Table highlightOnHover verticalSpacing={6} miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('safety:column.thing')}</Table.Th>
            <Table.Th>{t('safety:column.defect')}</Table.Th>
            <Table.Th>{t('safety:column.since')}</Table.Th>
            <Table.Th>{t('safety:column.hits')}</Table.Th>
            <Table.Th w={120}>
              <VisuallyHidden>{t('safety:column.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {defects.map((line) => {
            const note = line.defect.reports[0]?.note ?? '';
            return (
              <Table.Tr key={line.defect.id}>
                <Table.Td>
                  <Anchor component={Link} href={`/inventory/${line.assetId}`} size="sm" fw={600}>
                    {line.assetName}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {[line.assetTag, line.locationName].filter(Boolean).join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{note}</Text>
                  <UsableBadge usable={line.defect.usable} />
                </Table.Td>
                <Table.Td>{dateInDigits(dateOf(line.defect.since), i18n.language)}</Table.Td>
                <Table.Td>
                  {line.hits && <UseLink use={line.hits} />}
                  <PlannedText at={line.plannedAt} />
                </Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('safety:defect.solveOf', { note })}, ${line.assetName}`}
                    onClick={() => setSolving(line)}
                  >
                    {t('safety:defect.solve')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <SolveDialog
        opened={solving !== null}
        subject={{ id: solving?.assetId ?? '', name: solving?.assetName ?? '' }}
        defectId={solving?.defect.id}
        onClose={() => setSolving(null)}
      />
    </>
  );
}

/** Whether a thing with a fault may be used. */
export function UsableBadge({ usable }: { readonly usable: boolean }) {
  const { t } = useTranslation();
  return (
    <Badge
      variant="light"
      color={usable ? 'gray' : 'red'}
      tt="none"
      c={usable ? 'dimmed' : 'light-dark(#9b1c1c, #ffb3b3)'}
    >
      {t(usable ? 'safety:defect.stillUsable' : 'safety:defect.unusable')}
    </Badge>
  );
}
