import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../setting/Section.tsx';

/** The way from the settings to the fields of one's own. */
export function FieldsSection() {
  const { t } = useTranslation();
  return (
    <Section title={t('custom-field:title')} intro={t('custom-field:intro')}>
      <Group>
        <Button component={Link} href="/settings/fields" variant="default">
          {t('custom-field:open')}
        </Button>
      </Group>
    </Section>
  );
}
