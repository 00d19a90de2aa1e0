import { Skeleton, Stack } from '@mantine/core';

/** Stands where rows will be. */
export function WaitingRows() {
  return (
    <Stack gap="xs" p="sm" aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <Skeleton key={line} height={24} radius="sm" />
      ))}
    </Stack>
  );
}
