import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import classes from './CustomField.module.css';
import { RemoveFieldDialog } from './RemoveFieldDialog.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';

interface FieldRowProps {
  readonly field: CustomFieldItem;
  readonly onEdit: () => void;
  /** Absent at the top and at the bottom. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

export function FieldRow({ field, onEdit, onUp, onDown }: FieldRowProps) {
  const { t } = useTranslation();
  const [removing, remove] = useDisclosure(false);
  const { name, kind, category, choices, required, filled } = field;
  const facts = [
    t(`custom-field:kind.${kind}`),
    choices.length > 0 && t('custom-field:choiceCount', { count: choices.length }),
    category ? t('custom-field:onlyFor', { category }) : t('custom-field:forAll'),
    required && t('custom-field:wanted'),
    t('custom-field:filled', { count: filled }),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={onEdit}>
          {headingOf(field)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!onUp}
          aria-label={t('custom-field:up', { name })}
          onClick={() => onUp?.()}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={!onDown}
          aria-label={t('custom-field:down', { name })}
          onClick={() => onDown?.()}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
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
