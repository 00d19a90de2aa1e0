import { Button } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type VisitPrefill, visitAddress } from './visit-address.ts';

/** To the visit wizard, with what is known here. */
export function PlanVisitButton(prefill: VisitPrefill) {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href={visitAddress(prefill)}
      size="sm"
      variant="default"
      leftSection={<IconCalendarSearch size={16} aria-hidden />}
    >
      {t('visit:title')}
    </Button>
  );
}
