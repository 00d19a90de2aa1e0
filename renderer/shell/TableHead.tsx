import { Table, VisuallyHidden } from '@mantine/core';

interface TableHeadProps {
  /** One per column, in their order. */
  readonly heads: readonly string[];
  /** Of a column of buttons at the end: only read aloud. */
  readonly acts?: string;
}

/** The row of heads of a table of texts. */
export function TableHead({ heads, acts }: TableHeadProps) {
  return (
    <Table.Thead>
      <Table.Tr>
        {heads.map((head) => (
          <Table.Th key={head}>{head}</Table.Th>
        ))}
        {acts !== undefined && (
          <Table.Th>
            <VisuallyHidden>{acts}</VisuallyHidden>
          </Table.Th>
        )}
      </Table.Tr>
    </Table.Thead>
  );
}
