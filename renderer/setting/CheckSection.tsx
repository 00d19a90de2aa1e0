import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconStethoscope } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { showRefusal } from '../feedback.tsx';
import { Section } from './Section.tsx';

const SHOWN = 20;

export function CheckSection() {
  const { t } = useTranslation();
  const check = useMutation(orpc.backup.check.mutationOptions({ onError: showRefusal }));
  const found = check.data ? check.data.findings.length + check.data.more : 0;
  return (
    <Section title={t('backup:check.title')} intro={t('backup:check.intro')}>
      <div>
        <Button
          variant="default"
          leftSection={<IconStethoscope size={16} />}
          loading={check.isPending}
          onClick={() => check.mutate({})}
        >
          {t('backup:check.do')}
        </Button>
      </div>
      <div role="status">
        {check.data && found === 0 && (
          <Alert color="teal" icon={<IconCheck />}>
            {t('backup:check.clean', { rows: check.data.rows, operations: check.data.operations })}
          </Alert>
        )}
        {check.data && found > 0 && (
          <Alert color="red" icon={<IconAlertTriangle />} title={t('backup:check.found', { count: found })}>
            <List size="sm">
              {check.data.findings.slice(0, SHOWN).map((finding) => (
                <List.Item key={`${finding.kind} ${finding.table} ${finding.rowId} ${finding.detail}`}>
                  {t(`backup:check.finding.${finding.kind}`, { ...finding })}
                </List.Item>
              ))}
            </List>
            {found > SHOWN && <Text size="sm">{t('backup:check.more', { count: found - SHOWN })}</Text>}
            <Text mt="xs">{t('backup:check.advice')}</Text>
          </Alert>
        )}
      </div>
    </Section>
  );
}
