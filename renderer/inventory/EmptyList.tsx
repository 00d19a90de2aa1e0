import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

interface EmptyListProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
}

/** What a list is for and how to begin it, while it is empty. */
export function EmptyList({ title, text, action, onAct }: EmptyListProps) {
  return (
    <Card withBorder padding="xl" maw="40rem" mx="auto" mt="xl">
      <Stack align="center" gap="sm" ta="center">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        <Button mt="sm" leftSection={<IconPlus size={16} />} onClick={onAct}>
          {action}
        </Button>
      </Stack>
    </Card>
  );
}
