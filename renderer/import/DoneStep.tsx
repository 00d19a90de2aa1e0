import { Alert, Button, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { showRefusal } from '../feedback.tsx';
import { takeBack } from '../take-back.ts';
import classes from './FileStep.module.css';
import type { Import } from './use-import.ts';

/** What was written, and the way back. */
export function DoneStep({ wizard }: { readonly wizard: Import }) {
  const { t } = useTranslation();
  const undo = useMutation({ mutationFn: takeBack, onError: showRefusal });
  const { imported, kind } = wizard;
  if (!imported) return null;
  const { transactionId, left, counted, made } = imported;
  const lines = [
    ...(['added', 'changed', 'closed'] as const).map((what) => ({
      key: `import:kind.${kind.name}.${what}`,
      count: imported[what],
    })),
    { key: 'import:done.counted', count: counted },
    ...(['models', 'locations', 'rooms'] as const).map((what) => ({
      key: `import:done.made.${what}`,
      count: made[what],
    })),
  ].filter(({ count }) => count > 0);
  return (
    <Stack align="center" gap="sm" pt="xl" className={classes.step}>
      <ThemeIcon size={64} radius="xl" color="teal" variant="light">
        <IconCheck size={36} />
      </ThemeIcon>
      <div role="status">
        <Title order={2} size="h3">
          {t(lines.length > 0 ? `import:kind.${kind.name}.done` : 'import:done.none')}
        </Title>
      </div>
      <List size="md">
        {lines.map(({ key, count }) => (
          <List.Item key={key}>{t(key, { count })}</List.Item>
        ))}
      </List>
      {left > 0 && <Text c="dimmed">{t('import:done.left', { count: left })}</Text>}
      {undo.isSuccess && (
        <Alert color="teal" role="status">
          {t('import:done.undone')}
        </Alert>
      )}
      <Group mt="sm" justify="center">
        <Button component={Link} href={kind.home}>
          {t(`import:kind.${kind.name}.toList`)}
        </Button>
        <Button variant="default" onClick={wizard.startAgain}>
          {t('import:done.again')}
        </Button>
        {lines.length > 0 && !undo.isSuccess && (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={16} />}
            loading={undo.isPending}
            onClick={() => undo.mutate(transactionId)}
          >
            {t('import:done.undo')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
