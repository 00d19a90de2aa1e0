import { ActionIcon, Button, Fieldset, Group, Menu, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { programmeNeedKinds } from '#domain/programme/programme.ts';
import { NeedFields } from './NeedFields.tsx';
import { needIcons } from './NeedLines.tsx';
import { newNeed, type ProgrammeValues } from './programme-values.ts';

/** What a visit needs: a line per room, model, skill, kit or material. */
export function NeedsEditor({ form }: { readonly form: UseFormReturnType<ProgrammeValues> }) {
  const { t } = useTranslation();
  const { needs } = form.values;
  return (
    <Fieldset legend={t('programme:section.needs')} styles={{ legend: { fontWeight: 600 } }}>
      <Stack gap="sm">
        {needs.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('programme:noNeeds')}
          </Text>
        )}
        {needs.map((need, at) => {
          const Icon = needIcons[need.kind];
          return (
            <Group
              key={need.key}
              gap="xs"
              wrap="nowrap"
              align="flex-start"
              role="group"
              aria-label={t('programme:need.line', { no: at + 1, kind: t(`programme:need.kind.${need.kind}`) })}
            >
              <Icon size={18} style={{ flex: 'none', marginTop: 9 }} aria-hidden />
              <NeedFields
                need={need}
                no={at + 1}
                error={form.errors[`needs.${at}`]}
                onChange={(changed) => form.setFieldValue(`needs.${at}`, changed)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('programme:need.remove', { no: at + 1 })}
                onClick={() => form.removeListItem('needs', at)}
              >
                <IconTrash size={17} />
              </ActionIcon>
            </Group>
          );
        })}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="sm" leftSection={<IconPlus size={14} />} w="fit-content">
              {t('programme:need.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {programmeNeedKinds.map((kind) => {
              const Icon = needIcons[kind];
              return (
                <Menu.Item
                  key={kind}
                  leftSection={<Icon size={16} />}
                  onClick={() => form.insertListItem('needs', newNeed(kind))}
                >
                  {t(`programme:need.kind.${kind}`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      </Stack>
    </Fieldset>
  );
}
