import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface DoubleCardProps {
  /** By what they look alike. */
  readonly reason: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly onCompare: (pair: readonly [string, string]) => void;
}

/** Records that may be one and the same; a person compares and decides. */
export function DoubleCard({ reason, members, onCompare }: DoubleCardProps) {
  const { t } = useTranslation();
  const [first, second] = members;
  if (!first || !second) return null;
  return (
    <Card withBorder padding="md" role="group" aria-label={first.name}>
      <Badge variant="light" tt="none" mb="xs">
        {reason}
      </Badge>
      <Group justify="space-between" align="flex-end">
        <Stack gap={4}>
          {members.map(({ id, name, about }) => (
            <Text key={id} size="sm">
              <Text span fw={600}>
                {name}
              </Text>
              {about && ` · ${about}`}
            </Text>
          ))}
        </Stack>
        <Button
          variant="default"
          leftSection={<IconArrowMerge size={16} />}
          onClick={() => onCompare([first.id, second.id])}
        >
          {t('app:merge.compare')}
        </Button>
      </Group>
    </Card>
  );
}
