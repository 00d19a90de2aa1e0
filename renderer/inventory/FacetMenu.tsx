import { Button, Checkbox, Group, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/organisation/fold-text.ts';
import type { FacetOption } from './facet-options.ts';

interface FacetMenuProps {
  readonly label: string;
  readonly options: readonly FacetOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** From this many on, a list is searched faster than read. */
const SEARCHED_FROM = 9;

/** The values of one facet with their counts, to tick. */
export function FacetMenu({ label, options, values, onChange }: FacetMenuProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [search, setSearch] = useState('');
  const shown = options.filter((option) => foldText(option.label).includes(foldText(search)));
  return (
    <Popover opened={opened} onChange={(isOpen) => !isOpen && close()} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={values.length > 0 ? 'light' : 'default'}
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={toggle}
        >
          {label}
          {values.length > 0 && ` (${values.length})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" miw="15rem" aria-label={label}>
        <Stack gap="xs">
          {options.length >= SEARCHED_FROM && (
            <TextInput
              size="xs"
              data-autofocus
              aria-label={t('inventory:searchIn', { label })}
              placeholder={t('inventory:searchIn', { label })}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <ScrollArea.Autosize mah="18rem" type="auto" offsetScrollbars="present">
            <Checkbox.Group value={[...values]} onChange={onChange} aria-label={label}>
              <Stack gap={2}>
                {shown.map((option) => (
                  <Checkbox
                    key={option.value}
                    value={option.value}
                    size="sm"
                    py={4}
                    styles={{ labelWrapper: { flex: 1 }, body: { alignItems: 'center' } }}
                    label={
                      <Group justify="space-between" gap="md" wrap="nowrap">
                        <span>{option.label}</span>
                        <Text span size="xs" c="dimmed">
                          {option.count}
                        </Text>
                      </Group>
                    }
                  />
                ))}
                {shown.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t('inventory:nothingToChoose')}
                  </Text>
                )}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
