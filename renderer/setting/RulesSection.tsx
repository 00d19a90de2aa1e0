import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from './Section.tsx';

export function RulesSection() {
  const { t } = useTranslation();
  return (
    <Section title={t('rule:link.title')} intro={t('rule:link.intro')}>
      <Group>
        <Button component={Link} href="/settings/rules" variant="default">
          {t('rule:link.open')}
        </Button>
        <Button component={Link} href="/settings/overrides" variant="subtle">
          {t('rule:overrides.title')}
        </Button>
      </Group>
    </Section>
  );
}
