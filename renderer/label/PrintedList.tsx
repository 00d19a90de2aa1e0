import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentInDigits } from '../setting/format.ts';
import type { PrintedLabels } from './chosen-labels.ts';

interface PrintedListProps {
  readonly printed: readonly PrintedLabels[];
  readonly onAgain: (printed: PrintedLabels) => void;
}

/** What was made last, to make it again when the printer spoiled it. */
export function PrintedList({ printed, onAgain }: PrintedListProps) {
  const { t, i18n } = useTranslation();
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('label:printed')}
        </Title>
        {printed.map((one) => {
          const at = momentInDigits(one.at, i18n.language);
          return (
            <Group key={one.at} justify="space-between" wrap="nowrap">
              <Text size="sm">{t('label:printedLine', { at, count: one.ids.length })}</Text>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('label:againOf', { at })}
                onClick={() => onAgain(one)}
              >
                {t('label:again')}
              </Button>
            </Group>
          );
        })}
      </Stack>
    </Card>
  );
}
