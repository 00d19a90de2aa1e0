import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import table from './RowTable.module.css';

interface SortHeaderProps {
  readonly label: string;
  readonly className: string | undefined;
  /** What this column does to the order now. */
  readonly sorted: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
}

/** A heading to sort by. */
export function SortHeader({ label, className, sorted, onSort }: SortHeaderProps) {
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th className={className} aria-sort={sorted}>
      <UnstyledButton className={table.sort} onClick={onSort}>
        {label}
        {sorted !== 'none' && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
