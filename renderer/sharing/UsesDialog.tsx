import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { ReplaceUses } from './ReplaceUses.tsx';
import type { LentThing } from './sharing-types.ts';

interface UsesDialogProps {
  readonly thing: LentThing;
  readonly onClose: () => void;
}

/** Who counts on a lent thing, from its recall or today on, and what is free to take its place. */
export function UsesDialog({ thing, onClose }: UsesDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={
        <Text span fw={650}>
          {t('sharing:usesTitle', { name: thing.resourceName })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <ReplaceUses
        things={[{ id: thing.resourceId, name: thing.resourceName }]}
        from={thing.recalledFrom ?? dateOf(Date.now())}
        intro={thing.recalledFrom ? t('sharing:usesRecalled', { owner: thing.ownerName }) : t('sharing:usesIntro')}
        none={t('sharing:noUses')}
        onClose={onClose}
      />
    </Modal>
  );
}
