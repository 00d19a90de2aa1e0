import { Kbd, Menu } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconArrowsMove,
  IconCheck,
  IconCopy,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { claimsOfRow, type MenuTarget, useBoard } from './board-context.ts';
import { claimAt, freeSlotAt } from './cursor.ts';
import { rowOf } from './target.ts';

interface BoardMenuProps {
  readonly target: MenuTarget | null;
  readonly onClose: () => void;
}

/** The acts on what stands under the pointer or the cursor, each with its key. */
export function BoardMenu({ target, onClose }: BoardMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      opened={target !== null}
      onClose={onClose}
      position="bottom-start"
      width={250}
      shadow="md"
      returnFocus
      trapFocus
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: target?.x ?? 0, top: target?.y ?? 0, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('planbord:menu.open')}>{target && <MenuItems target={target} />}</Menu.Dropdown>
    </Menu>
  );
}

function MenuItems({ target }: { readonly target: MenuTarget }) {
  const { t } = useTranslation();
  const { scene, acts } = useBoard();
  const row = rowOf(scene, target.rowKey);
  const claims = claimsOfRow(scene.world, row);
  const claim = claimAt(scene.axis, claims, target.at);
  if (!claim) {
    const bookable = row?.type === 'lane' || row?.type === 'model';
    const slot = freeSlotAt(scene.axis, claims, target.at, Math.max(scene.stepMinutes, 60));
    return (
      <Item
        icon={<IconPlus size={16} />}
        shortcut="N"
        disabled={!bookable}
        onClick={() => acts.create(target.rowKey, slot.start, slot.end)}
      >
        {t('planbord:menu.create')}
      </Item>
    );
  }
  const { bookingId } = claim;
  const booking = scene.world.index.bookingById(bookingId);
  return (
    <>
      <Item icon={<IconPencil size={16} />} shortcut="Enter" onClick={() => acts.open(bookingId)}>
        {t('planbord:menu.edit')}
      </Item>
      <Item icon={<IconArrowsMove size={16} />} shortcut="M" onClick={() => acts.grab('move', claim)}>
        {t('planbord:menu.move')}
      </Item>
      <Item icon={<IconArrowsHorizontal size={16} />} shortcut="R" onClick={() => acts.grab('resize-end', claim)}>
        {t('planbord:menu.resize')}
      </Item>
      <Item icon={<IconCopy size={16} />} shortcut="C" onClick={() => acts.copy(bookingId)}>
        {t('planbord:menu.copy')}
      </Item>
      {booking && booking.status !== 'confirmed' && (
        <Item icon={<IconCheck size={16} />} onClick={() => acts.confirm(bookingId)}>
          {t('planbord:menu.confirm')}
        </Item>
      )}
      <Menu.Divider />
      <Item icon={<IconTrash size={16} />} shortcut="Del" color="red" onClick={() => acts.cancel(bookingId)}>
        {t('planbord:menu.cancel')}
      </Item>
    </>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly color?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Item({ icon, shortcut, children, ...rest }: ItemProps) {
  return (
    <Menu.Item leftSection={icon} rightSection={shortcut && <Kbd size="xs">{shortcut}</Kbd>} {...rest}>
      {children}
    </Menu.Item>
  );
}
