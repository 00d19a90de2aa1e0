import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Loan.module.css';
import type { PackingItem } from './loan-types.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { canGo, type Packing } from './use-packing.ts';

interface PackingRowProps {
  readonly item: PackingItem;
  readonly packing: Packing;
  /** Another piece has to take its place. */
  readonly onSwap: () => void;
}

/** One line to tick: what it is, where it lies, and how many go along. */
export function PackingRow({ item, packing, onSwap }: PackingRowProps) {
  const { t } = useTranslation();
  const { key, name, tag, place, quantity, present, photoId, heldBy, reservedFor, standIn, trouble, troubleNote } =
    item;
  const hints = [tag, place].filter(Boolean).join(' · ');
  const lacking = quantity - present;
  const canSwap = item.resourceId !== null && standIn === null;
  const isStuck = item.isMissing || !canGo(item);
  return (
    <div className={classes.row} data-inside={item.kind === 'part'}>
      <Group gap="sm" wrap="nowrap" className={item.kind === 'part' ? classes.inside : undefined}>
        <Checkbox
          size="md"
          className={classes.tick}
          checked={packing.isTicked(key)}
          disabled={!canGo(item)}
          onChange={(event) => packing.tick(key, event.currentTarget.checked)}
          label={name}
        />
        {photoId && <Thumbnail photoId={photoId} />}
        <Stack gap={0}>
          {hints && (
            <Text size="sm" c="dimmed">
              {hints}
            </Text>
          )}
          {heldBy !== null && <Text size="sm">{t('loan:handOut.with', { holder: heldBy })}</Text>}
          {reservedFor !== null && <Text size="sm">{t('loan:handOut.reservedFor', { holder: reservedFor })}</Text>}
          {standIn !== null && <Text size="sm">{t('loan:swap.standIn', { name: standIn })}</Text>}
          {trouble !== null && (
            <Text size="sm">{[t(`loan:trouble.${trouble}`), troubleNote].filter(Boolean).join(': ')}</Text>
          )}
          {item.isMissing && <Text size="sm">{t('loan:handOut.missing')}</Text>}
          {canSwap && isStuck && (
            <Button size="compact-md" mih={44} variant="light" onClick={onSwap} className={classes.swap}>
              {t('loan:swap.open')}
            </Button>
          )}
          {lacking > 0 && <Text size="sm">{t('loan:handOut.lacking', { count: lacking, quantity })}</Text>}
        </Stack>
      </Group>
      {canSwap && !isStuck && (
        <ActionIcon
          size={44}
          variant="subtle"
          aria-label={t('loan:swap.openFor', { name })}
          title={t('loan:swap.open')}
          onClick={onSwap}
        >
          <IconArrowsExchange size={20} stroke={1.6} />
        </ActionIcon>
      )}
      {quantity > 1 && (
        <NumberInput
          className={classes.count}
          aria-label={t('loan:handOut.quantityOf', { name })}
          min={0}
          max={quantity}
          allowDecimal={false}
          hideControls
          suffix={` / ${quantity}`}
          value={packing.quantityOf(key)}
          onChange={(value) => packing.setQuantity(key, Number(value) || 0)}
        />
      )}
    </div>
  );
}
