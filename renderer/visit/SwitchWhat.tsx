import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface SwitchWhatProps {
  readonly isOwn: boolean;
  readonly onChange: (isOwn: boolean) => void;
}

/** A programme of the lab, or a question of the school's own. */
export function SwitchWhat({ isOwn, onChange }: SwitchWhatProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('visit:what.label')}
      data={[
        { value: 'programme', label: t('visit:what.programme') },
        { value: 'own', label: t('visit:what.own') },
      ]}
      value={isOwn ? 'own' : 'programme'}
      onChange={(value) => onChange(value === 'own')}
    />
  );
}
