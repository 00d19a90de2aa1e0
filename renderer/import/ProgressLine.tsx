import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import, ImportProgress } from './use-import.ts';

interface ProgressLineProps {
  readonly wizard: Import;
  readonly progress: ImportProgress;
  /** What is being done. */
  readonly label: string;
}

/** How far it is, and the way to end it. */
export function ProgressLine({ wizard, progress, label }: ProgressLineProps) {
  const { t } = useTranslation();
  return (
    <Group role="status" wrap="nowrap">
      <Stack gap={4} flex={1}>
        <Text size="sm">
          {label}: {t('import:progress', { ...progress })}
        </Text>
        <Progress value={(100 * progress.done) / Math.max(1, progress.total)} aria-label={label} />
      </Stack>
      <Button variant="default" onClick={wizard.stop}>
        {t('import:stop')}
      </Button>
    </Group>
  );
}
