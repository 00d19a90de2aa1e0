import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly text: string;
  /** What to do next. */
  readonly action?: ReactNode;
}

/** What a screen shows when there is nothing yet: why, and the next step. */
export function EmptyState({ icon: Icon, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="md" py={64} px="md">
      <ThemeIcon size={64} radius="xl" variant="light">
        <Icon size={32} stroke={1.5} />
      </ThemeIcon>
      <Text maw={460} ta="center" c="dimmed">
        {text}
      </Text>
      {action}
    </Stack>
  );
}
