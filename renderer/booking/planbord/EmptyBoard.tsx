import { Button, Center, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconLayoutBoard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Before there is anything to plan: says what a lane is and where to make the first one. */
export function EmptyBoard() {
  const { t } = useTranslation();
  return (
    <Notice title={t('planbord:empty.title')} text={t('planbord:empty.text')}>
      <Button component={Link} href="/location">
        {t('planbord:empty.toLocations')}
      </Button>
    </Notice>
  );
}

/** Filters that leave no lane over. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('planbord:nothingFound.title')} text={t('planbord:nothingFound.text')}>
      <Button variant="default" onClick={onClear}>
        {t('planbord:nothingFound.clear')}
      </Button>
    </Notice>
  );
}

function Notice({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <Center flex={1} mih={320}>
      <Stack align="center" gap="sm" maw={440}>
        <ThemeIcon variant="light" size={56} radius="xl" aria-hidden>
          <IconLayoutBoard size={30} stroke={1.5} />
        </ThemeIcon>
        <Text fw={650} size="lg" ta="center">
          {title}
        </Text>
        <Text c="dimmed" ta="center" size="sm">
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  );
}
