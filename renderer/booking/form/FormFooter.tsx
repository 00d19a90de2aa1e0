import { Button, Group, Kbd, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './BookingForm.module.css';
import type { Standing } from './field-verdicts.ts';

interface FormFooterProps {
  /** Null while there is no period to judge. */
  readonly standing: Standing | null;
  readonly isChecking: boolean;
  readonly submitLabel: string;
  readonly isSaving: boolean;
  readonly onClose: () => void;
  readonly onGo: () => void;
}

/** Whether it fits, always in sight, and the button that books. */
export function FormFooter({ standing, isChecking, submitLabel, isSaving, onClose, onGo }: FormFooterProps) {
  const { t } = useTranslation();
  return (
    <Group className={classes.footer} justify="space-between" wrap="nowrap">
      <div role="status" className={classes.state}>
        {isChecking ? (
          <Loader size={16} role="status" aria-label={t('booking:summary.checking')} />
        ) : (
          <State standing={standing} onGo={onGo} />
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onClose}>
          {t('booking:action.close')}
        </Button>
        <Button type="submit" loading={isSaving} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
          {submitLabel}
        </Button>
      </Group>
    </Group>
  );
}

function State({ standing, onGo }: Pick<FormFooterProps, 'standing' | 'onGo'>) {
  const { t } = useTranslation();
  if (!standing) {
    return (
      <Text size="sm" c="dimmed">
        {t('booking:summary.noPeriod')}
      </Text>
    );
  }
  const { blocks, warnings } = standing;
  if (blocks.length === 0 && warnings.length === 0) {
    return (
      <span className={classes.fits}>
        <IconCircleCheck size={18} aria-hidden />
        {t('booking:summary.fits')}
      </span>
    );
  }
  const isBlocked = blocks.length > 0;
  const Icon = isBlocked ? IconBan : IconAlertTriangle;
  return (
    <button type="button" className={classes.stands} data-level={isBlocked ? 'block' : 'warning'} onClick={onGo}>
      <Icon size={18} aria-hidden />
      {isBlocked
        ? t('booking:summary.blocks', { count: blocks.length })
        : t('booking:summary.warnings', { count: warnings.length })}
    </button>
  );
}
