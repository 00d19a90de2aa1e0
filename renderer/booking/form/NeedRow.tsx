import { ActionIcon, Group, NumberInput, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Need } from '#domain/booking/booking.ts';
import { FreeMark } from './FreeMark.tsx';
import classes from './NeedsField.module.css';
import type { Choice } from './resource-choice.ts';

interface NeedRowProps {
  readonly need: Need;
  readonly choice: Pick<Choice, 'name' | 'details' | 'mark' | 'count'>;
  readonly isBlocked: boolean;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
}

const MOST = 500;

/** One thing that the booking asks for, with its state in the chosen period. */
export function NeedRow({ need, choice, isBlocked, onQuantity, onRemove }: NeedRowProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.row} data-blocked={isBlocked || undefined}>
      <div className={classes.name}>
        <Text size="sm" fw={500} truncate>
          {choice.name}
        </Text>
        {choice.details.length > 0 && (
          <Text size="xs" c="dimmed" truncate>
            {choice.details.join(' · ')}
          </Text>
        )}
      </div>
      <Group gap="sm" wrap="nowrap">
        <FreeMark mark={choice.mark} count={choice.count} />
        {need.kind === 'model' && (
          <NumberInput
            size="xs"
            w={72}
            min={1}
            max={MOST}
            allowDecimal={false}
            clampBehavior="blur"
            aria-label={t('booking:needs.quantity', { name: choice.name })}
            value={need.quantity}
            onChange={(quantity) => {
              if (typeof quantity === 'number' && quantity >= 1 && quantity <= MOST) onQuantity(quantity);
            }}
          />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('booking:needs.remove', { name: choice.name })}
          onClick={(event) => {
            // The button goes away with its row; the focus must stay in the form.
            event.currentTarget.closest('form')?.querySelector<HTMLElement>('[data-field="needs"]')?.focus();
            onRemove();
          }}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
    </li>
  );
}
