import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import classes from './CustomField.module.css';
import { RemoveFieldDialog } from './RemoveFieldDialog.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';
import type { Way } from './use-field-order.ts';

interface FieldRowProps {
  readonly field: CustomFieldItem;
  readonly onEdit: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (way: Way) => void;
}

export function FieldRow({ field, isFirst, isLast, onEdit, onMove }: FieldRowProps) {
  const { t } = useTranslation();
  const [removing, remove] = useDisclosure(false);
  const { name, kind, category, choices, required, filled } = field;
  const facts = [
    t(`custom-field:kind.${kind}`),
    choices.length > 0 && t('custom-field:choiceCount', { count: choices.length }),
    category ? t('custom-field:onlyFor', { category }) : t('custom-field:forAny'),
    required && t('custom-field:asked'),
    filled === 0 ? t('custom-field:unused') : t('custom-field:filled', { count: filled }),
  ];
  return (
    <li className={classes.row} data-field={field.id}>
      <div className={classes.text}>
        <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={onEdit}>
          {headingOf(field)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <MoveButton way="up" isStuck={isFirst} label={t('custom-field:up', { name })} onMove={onMove} />
        <MoveButton way="down" isStuck={isLast} label={t('custom-field:down', { name })} onMove={onMove} />
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t('custom-field:removeOf', { name })}
          onClick={remove.open}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      <RemoveFieldDialog opened={removing} field={field} onClose={remove.close} />
    </li>
  );
}

interface MoveButtonProps {
  readonly way: Way;
  readonly isStuck: boolean;
  readonly label: string;
  readonly onMove: (way: Way) => void;
}

/** At the end of the list it stays there for the keyboard, and says that it does nothing: a button that is switched off
 * would drop the focus of whoever moves a field all the way. */
function MoveButton({ way, isStuck, label, onMove }: MoveButtonProps) {
  const Icon = way === 'up' ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.move}
      data-way={way}
      data-disabled={isStuck || undefined}
      aria-disabled={isStuck}
      aria-label={label}
      onClick={() => {
        if (!isStuck) onMove(way);
      }}
    >
      <Icon size={16} />
    </ActionIcon>
  );
}
