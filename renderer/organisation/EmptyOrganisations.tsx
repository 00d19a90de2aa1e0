import { Button, Center, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBuilding, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Nothing is there yet: says what to do next. */
export function EmptyOrganisations() {
  const { t } = useTranslation();
  return (
    <Center flex={1}>
      <Stack align="center" gap="sm" maw="30rem">
        <ThemeIcon size={64} radius="xl" variant="light">
          <IconBuilding size={34} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} size="h3">
          {t('organisation:emptyTitle')}
        </Title>
        <Text ta="center" c="dimmed">
          {t('organisation:emptyText')}
        </Text>
        <Group justify="center" mt="xs">
          <Button component={Link} href="/organisation/import" leftSection={<IconFileImport size={16} />}>
            {t('organisation:emptyImport')}
          </Button>
          <Button component={Link} href="/organisation/new" variant="default" leftSection={<IconPlus size={16} />}>
            {t('organisation:new')}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
