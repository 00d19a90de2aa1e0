import { Accordion, ActionIcon, Badge, Button, Group, Popover, ScrollArea, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconColumns3 } from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import { asksNothing, noOwnFilter, type OwnFilter } from '#domain/inventory/own-filter.ts';
import type { CustomFieldItem } from '../custom-field/use-custom-fields.ts';
import { OwnFilterInputs } from './OwnFilterInputs.tsx';
import type { useAssetList } from './use-asset-list.ts';

/** The fields of the region in the list: what to look for in each, and which of them have a column. */
export function OwnFieldsMenu({ list }: { readonly list: ReturnType<typeof useAssetList> }) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  /** The field whose values stand open; the others are not counted. */
  const [unfolded, unfold] = useState<string | null>(null);
  const { fields, view, change } = list;
  if (fields.length === 0) return null;
  const asked = fields.filter(({ id }) => !asksNothing(view.own[id] ?? noOwnFilter)).length;
  const ask = (id: string, filter: OwnFilter) => change({ own: { ...view.own, [id]: filter } });
  const toggleColumn = (id: string) => {
    const others = view.columns.filter((shown) => shown !== id);
    change({ columns: others.length < view.columns.length ? others : [...others, id] });
  };
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-start"
      width="21rem"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant={asked > 0 ? 'light' : 'default'}
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={toggle}
        >
          {t('custom-field:title')}
          {asked > 0 && ` (${asked})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('custom-field:title')} onMouseDown={keepOpen}>
        <Text size="xs" c="dimmed" px={4} pb={6}>
          {t('inventory:own.intro')}
        </Text>
        <ScrollArea.Autosize mah="min(24rem, 45vh)" type="auto" offsetScrollbars="present">
          <Accordion variant="default" chevronPosition="left" order={2} value={unfolded} onChange={unfold}>
            {fields.map((field) => (
              <Accordion.Item key={field.id} value={field.id}>
                <Group gap={4} wrap="nowrap">
                  <Accordion.Control px={4} py={0} mih={36}>
                    <FieldName field={field} isAsked={!asksNothing(view.own[field.id] ?? noOwnFilter)} />
                  </Accordion.Control>
                  <ColumnSwitch
                    name={field.name}
                    isShown={view.columns.includes(field.id)}
                    onToggle={() => toggleColumn(field.id)}
                  />
                </Group>
                <Accordion.Panel>
                  {unfolded === field.id && (
                    <OwnFilterInputs
                      field={field}
                      assets={list.assets}
                      filter={view.own[field.id] ?? noOwnFilter}
                      onChange={(filter) => ask(field.id, filter)}
                    />
                  )}
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The month that a date is picked from lies elsewhere on the page: a press in it is no press beside this menu. */
function keepOpen(event: MouseEvent<HTMLElement>): void {
  if (!event.currentTarget.contains(event.target as Node)) event.stopPropagation();
}

function FieldName({ field, isAsked }: { readonly field: CustomFieldItem; readonly isAsked: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
        {headingOf(field)}
      </Text>
      {isAsked && (
        <Badge size="sm" variant="light" tt="none">
          {t('inventory:own.asked')}
        </Badge>
      )}
    </Group>
  );
}

interface ColumnSwitchProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function ColumnSwitch({ name, isShown, onToggle }: ColumnSwitchProps) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(isShown ? 'inventory:own.hideColumn' : 'inventory:own.showColumn')} position="left">
      <ActionIcon
        variant={isShown ? 'filled' : 'subtle'}
        color={isShown ? undefined : 'gray'}
        size="md"
        aria-pressed={isShown}
        aria-label={t('inventory:own.columnOf', { name })}
        onClick={onToggle}
      >
        <IconColumns3 size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
