import { Button, Card, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBox, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What to do when there is nothing yet. */
export function EmptyInventory({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <Card withBorder padding="xl" maw="40rem" mx="auto" mt="xl">
      <Stack align="center" gap="sm" ta="center">
        <ThemeIcon size={56} radius="xl" variant="light">
          <IconBox size={30} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} size="h3">
          {t('inventory:empty.title')}
        </Title>
        <Text c="dimmed">{t('inventory:empty.text')}</Text>
        <Group mt="sm">
          <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
            {t('inventory:empty.add')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          {t('inventory:empty.import')}
        </Text>
      </Stack>
    </Card>
  );
}
