import { ActionIcon, Tooltip } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseLabels } from './chosen-labels.ts';

/** A label for one thing; without one the screen opens with what was chosen before. */
export function LabelButton({ id }: { readonly id?: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const open = () => {
    if (id) chooseLabels([id]);
    navigate('/inventory/labels');
  };
  return (
    <Tooltip label={t('label:act')}>
      <ActionIcon variant="default" size={36} aria-label={t('label:act')} onClick={open}>
        <IconQrcode size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
