import { ActionIcon, Kbd, Popover, Table, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface KeyHelpProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

const keys = [
  ['go', '← → ↑ ↓'],
  ['jump', 'Ctrl ← →'],
  ['open', 'Enter'],
  ['create', 'N'],
  ['move', 'M'],
  ['moveStep', '← → ↑ ↓'],
  ['moveDay', 'Shift ← →'],
  ['drop', 'Enter'],
  ['resize', 'R'],
  ['copy', 'C'],
  ['cancel', 'Del'],
  ['menu', 'Shift F10'],
  ['leave', 'Esc'],
  ['turn', 'PgUp PgDn'],
  ['today', 'T'],
  ['fine', 'Alt'],
] as const;

/** The list of keys, and of what the mouse can do. */
export function KeyHelp({ opened, onChange }: KeyHelpProps) {
  const { t } = useTranslation();
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={360} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('planbord:keys.title')}
          title={t('planbord:keys.title')}
          onClick={() => onChange(!opened)}
        >
          <IconKeyboard size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={650} mb={4}>
          {t('planbord:keys.title')}
        </Text>
        <Table fz="xs" verticalSpacing={3} withRowBorders={false}>
          <Table.Tbody>
            {keys.map(([act, key]) => (
              <Table.Tr key={act}>
                <Table.Td>{t(`planbord:keys.${act}`)}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  <Kbd size="xs">{key}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs" c="dimmed" mt={6}>
          {t('planbord:keys.mouse')}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
