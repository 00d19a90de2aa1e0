import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../booking/verdict-text.ts';
import { obstacleText } from './visit-text.ts';
import type { Loosening, VisitAnswer } from './visit-types.ts';

interface NoOffersProps {
  readonly obstacle: NonNullable<VisitAnswer['obstacle']>;
  readonly loosen: readonly Loosening[];
  readonly onLoosen: (question: Loosening['question']) => void;
}

/** Why there is nothing, and what to ask less strictly: only what would give times is offered. */
export function NoOffers({ obstacle, loosen, onLoosen }: NoOffersProps) {
  const { t, i18n } = useTranslation();
  return (
    <Stack align="center" gap="md" py="xl" px="md" role="status">
      <ThemeIcon size={56} radius="xl" variant="light" color="orange">
        <IconCalendarOff size={28} stroke={1.5} />
      </ThemeIcon>
      <Text maw={520} ta="center">
        {obstacleText(obstacle, t, i18n.language)}
      </Text>
      {loosen.length > 0 && (
        <Group gap="xs" justify="center">
          {loosen.map(({ way, question, times }) => (
            <Button key={way} variant="light" onClick={() => onLoosen(question)}>
              {t(`visit:loosen.${way}`, {
                count: times,
                until: dateText(question.lastOn, i18n.language, true),
                groups: question.groupCount,
              })}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
