import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';

export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Tooltip label={label}>
      <ActionIcon component={Link} href={href} variant="subtle" color="gray" size="lg" aria-label={label}>
        <IconArrowLeft size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
