import { ActionIcon, Anchor, Button, Checkbox, Group, Menu, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { dateInDigits } from '../time/format.ts';
import { DueBadge } from './DueBadge.tsx';
import { dueKey, dueText } from './due-text.ts';
import type { DueLine } from './safety-types.ts';
import { PlannedText, UseLink } from './UseLink.tsx';

interface DueTableProps {
  readonly dues: readonly DueLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onRecord: (due: DueLine) => void;
}

const SHOWN_FIRST = 40;

/** The due list, the most urgent first. */
export function DueTable({ dues, chosen, onChoose, onRecord }: DueTableProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? dues : dues.slice(0, SHOWN_FIRST);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  return (
    <>
      <Table highlightOnHover verticalSpacing={6} miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <VisuallyHidden>{t('safety:upkeep.choose')}</VisuallyHidden>
            </Table.Th>
            <Table.Th>{t('safety:column.thing')}</Table.Th>
            <Table.Th>{t('safety:column.kind')}</Table.Th>
            <Table.Th>{t('safety:column.dueOn')}</Table.Th>
            <Table.Th>{t('safety:column.hits')}</Table.Th>
            <Table.Th w={110}>
              <VisuallyHidden>{t('safety:column.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((due) => (
            <DueRow
              key={dueKey(due)}
              due={due}
              isChosen={chosen.has(dueKey(due))}
              onToggle={() => toggle(dueKey(due))}
              onRecord={() => onRecord(due)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {dues.length > shown.length && (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('safety:upkeep.showAll', { count: dues.length })}
        </Button>
      )}
    </>
  );
}

interface DueRowProps {
  readonly due: DueLine;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onRecord: () => void;
}

function DueRow({ due, isChosen, onToggle, onRecord }: DueRowProps) {
  const { t, i18n } = useTranslation();
  const { openNew } = useBookingDrawer();
  const kind = t(`safety:kind.${due.kind}`);
  const about = { name: due.assetName, kind };
  const plan = () =>
    openNew({
      kind: 'maintenance',
      title: t('safety:upkeep.bookingTitle', about),
      locationId: due.locationId,
      needs: [{ kind: 'resource', resourceId: due.assetId }],
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox aria-label={t('safety:upkeep.chooseOf', about)} checked={isChosen} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} href={`/inventory/${due.assetId}`} size="sm" fw={600}>
          {due.assetName}
        </Anchor>
        <Text size="sm" c="dimmed" miw="9.5rem">
          {[due.assetTag, due.locationName].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Text size="sm">{kind}</Text>
        <DueBadge state={due.state} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {dueText(due, t, i18n.language)}
        </Text>
        {due.doneOn && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('safety:lastOn', { date: dateInDigits(due.doneOn, i18n.language) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {due.hits && <UseLink use={due.hits} />}
        <PlannedText at={due.plannedAt} />
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('safety:upkeep.recordOf', about)}
            onClick={onRecord}
          >
            {t('safety:upkeep.record')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('safety:upkeep.actsOf', about)}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={plan}>{t('safety:upkeep.plan')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
