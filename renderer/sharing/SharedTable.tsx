import { ActionIcon, Anchor, Badge, Group, Menu, ScrollArea, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconCalendar, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { shortDate } from '../time/format.ts';
import type { LentThing } from './sharing-types.ts';
import { termsText } from './terms-text.ts';

interface SharedTableProps {
  readonly things: readonly LentThing[];
  readonly onEdit: (thing: LentThing) => void;
  readonly onRecall: (thing: LentThing) => void;
  readonly onUses: (thing: LentThing) => void;
}

/** One line per lent thing, an owner's things together. */
export function SharedTable({ things, ...acts }: SharedTableProps) {
  const { t } = useTranslation();
  return (
    <ScrollArea flex={1} mih={0} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('inventory:tab.shared') }}>
      <Table highlightOnHover stickyHeader verticalSpacing="xs" miw={740}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sharing:column.thing')}</Table.Th>
            <Table.Th>{t('sharing:column.owner')}</Table.Th>
            <Table.Th>{t('sharing:column.place')}</Table.Th>
            <Table.Th>{t('sharing:column.terms')}</Table.Th>
            <Table.Th ta="right">{t('sharing:column.coming')}</Table.Th>
            <Table.Th w={56}>
              <VisuallyHidden>{t('sharing:column.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {things.map((thing) => (
            <SharedRow key={thing.id} thing={thing} {...acts} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

interface SharedRowProps extends Omit<SharedTableProps, 'things'> {
  readonly thing: LentThing;
}

function SharedRow({ thing, onUses, ...acts }: SharedRowProps) {
  const { t, i18n } = useTranslation();
  const isAway = thing.homeLocationName !== null && thing.homeLocationName !== thing.locationName;
  return (
    <Table.Tr>
      <Table.Td>
        <ThingName thing={thing} />
        {thing.recalledFrom && (
          <Badge color="red" variant="light" tt="none" mt={4} h="auto" styles={{ label: { whiteSpace: 'normal' } }}>
            {t('sharing:recalled', { from: shortDate(thing.recalledFrom, i18n.language) })}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} href={`/organisation/${thing.ownerId}`} size="sm">
          {thing.ownerName}
        </Anchor>
        {thing.contact && (
          <Text size="sm" c="dimmed">
            {thing.contact}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{thing.locationName ?? t('sharing:noPlace')}</Text>
        {isAway && (
          <Text size="sm" c="dimmed">
            {t('sharing:home', { name: thing.homeLocationName })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Stack gap={0}>
          {termsText(thing, t, i18n.language).map((phrase) => (
            <Text key={phrase} size="sm">
              {phrase}
            </Text>
          ))}
        </Stack>
      </Table.Td>
      <Table.Td ta="right">
        {thing.comingCount === 0 ? (
          <Text size="sm" c="dimmed">
            {t('sharing:noneComing')}
          </Text>
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => onUses(thing)}
            aria-label={t('sharing:usesOf', { count: thing.comingCount, name: thing.resourceName })}
          >
            {thing.comingCount}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        <ThingMenu thing={thing} onUses={onUses} {...acts} />
      </Table.Td>
    </Table.Tr>
  );
}

function ThingName({ thing }: { readonly thing: LentThing }) {
  const { t } = useTranslation();
  const href =
    thing.resourceKind === 'asset'
      ? `/inventory/${thing.resourceId}`
      : thing.resourceKind === 'kit'
        ? `/inventory/kits/${thing.resourceId}`
        : null;
  const kind = [t(`booking:resourceKind.${thing.resourceKind}`), thing.assetTag].filter(Boolean).join(' · ');
  return (
    <>
      {href ? (
        <Anchor component={Link} href={href} size="sm" fw={600}>
          {thing.resourceName}
        </Anchor>
      ) : (
        <Text size="sm" fw={600}>
          {thing.resourceName}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {kind}
      </Text>
    </>
  );
}

function ThingMenu({ thing, onEdit, onRecall, onUses }: SharedRowProps) {
  const { t } = useTranslation();
  const done =
    (text: string) =>
    ({ transactionId }: { transactionId: string }) =>
      notifyDone(text, transactionId);
  const remove = useMutation(
    orpc.sharing.remove.mutationOptions({ onSuccess: done(t('sharing:removed')), onError: showRefusal }),
  );
  const keep = useMutation(
    orpc.sharing.recall.mutationOptions({ onSuccess: done(t('sharing:kept')), onError: showRefusal }),
  );
  return (
    <Group justify="flex-end">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size={36} aria-label={t('sharing:actsOf', { name: thing.resourceName })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit(thing)}>
            {t('sharing:edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendar size={16} />} onClick={() => onUses(thing)}>
            {t('sharing:uses')}
          </Menu.Item>
          {thing.recalledFrom ? (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => keep.mutate({ id: thing.id, from: null, reason: '' })}
            >
              {t('sharing:keep')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => onRecall(thing)}>
              {t('sharing:recall')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.mutate({ id: thing.id })}>
            {t('sharing:remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
