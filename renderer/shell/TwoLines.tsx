import { Text } from '@mantine/core';

interface TwoLinesProps {
  readonly name: string;
  /** Stand under the name, apart by a dot. */
  readonly details: readonly (string | null)[];
  readonly isStrong?: boolean;
}

/** An option of a list: its name, and in small what tells it from the others. */
export function TwoLines({ name, details, isStrong = false }: TwoLinesProps) {
  const known = details.filter(Boolean);
  return (
    <div>
      <Text size="sm" fw={isStrong ? 600 : 400}>
        {name}
      </Text>
      {known.length > 0 && (
        <Text size="xs" c="dimmed">
          {known.join(' · ')}
        </Text>
      )}
    </div>
  );
}
