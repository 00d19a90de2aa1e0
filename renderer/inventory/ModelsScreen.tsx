import {
  ActionIcon,
  Anchor,
  Button,
  Group,
  Menu,
  ScrollArea,
  Table,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconCategory, IconDots, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { foldText } from '#domain/organisation/fold-text.ts';
import { orpc } from '../client.ts';
import { DocumentList } from '../document/DocumentList.tsx';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { RecordForm } from '../safety/RecordForm.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import type { AssetModelSummary } from './asset-detail.ts';
import { Dialog } from './Dialog.tsx';
import { InventoryTabs } from './InventoryTabs.tsx';
import { LoadError } from './LoadError.tsx';
import { initialView, writeView } from './list-view.ts';
import { type EditedModel, ModelForm } from './ModelForm.tsx';

/** The kinds of things, with how many there are and how many are free now. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const { data, error } = useQuery({ ...orpc.inventory.model.list.queryOptions(), refetchInterval: 60_000 });
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<EditedModel | null>(null);
  const [formOpened, form] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const words = foldText(search).split(' ');
  const models = (data?.models ?? []).filter((model) => {
    const text = foldText(`${model.name} ${model.maker} ${model.category}`);
    return words.every((word) => text.includes(word));
  });
  const open = (model: EditedModel | null) => {
    setEdited(model);
    form.open();
  };
  return (
    <Screen
      fill
      title={t('inventory:title')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => open(null)}>
          {t('inventory:model.new')}
        </Button>
      }
    >
      <InventoryTabs current="models" />
      {error && <LoadError error={error} />}
      {data?.models.length === 0 && (
        <EmptyState
          icon={IconCategory}
          text={t('inventory:model.emptyText')}
          action={
            <Button leftSection={<IconPlus size={16} />} onClick={() => open(null)}>
              {t('inventory:model.new')}
            </Button>
          }
        />
      )}
      {data && data.models.length > 0 && (
        <>
          <Group gap="sm">
            <TextInput
              ref={field}
              type="search"
              aria-label={t('inventory:model.search')}
              placeholder={t('inventory:model.search')}
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w="22rem"
            />
            <Text size="sm" c="dimmed" role="status">
              {t('inventory:model.found', { count: models.length })}
            </Text>
          </Group>
          <ModelTable models={models} onEdit={open} />
        </>
      )}
      <ModelForm key={edited?.id ?? 'new'} opened={formOpened} model={edited} onClose={form.close} />
    </Screen>
  );
}

interface ModelTableProps {
  readonly models: readonly AssetModelSummary[];
  readonly onEdit: (model: EditedModel) => void;
}

function ModelTable({ models, onEdit }: ModelTableProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const showAssets = (id: string) => {
    writeView({ ...initialView, filter: { model: [id] } });
    navigate('/inventory');
  };
  return (
    <ScrollArea flex={1} mih={0} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('inventory:tab.models') }}>
      <Table highlightOnHover stickyHeader verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('inventory:column.model')}</Table.Th>
            <Table.Th>{t('inventory:field.maker')}</Table.Th>
            <Table.Th>{t('inventory:field.category')}</Table.Th>
            <Table.Th ta="right">{t('inventory:model.assets')}</Table.Th>
            <Table.Th ta="right">{t('inventory:model.available')}</Table.Th>
            <Table.Th w="3rem">
              <VisuallyHidden>{t('inventory:model.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {models.map((model) => (
            <Table.Tr key={model.id}>
              <Table.Td>
                <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => onEdit(model)}>
                  {model.name}
                </Anchor>
                {model.authorisationNeeded && (
                  <Text size="xs" c="dimmed">
                    {t('inventory:model.authorisation')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{model.maker}</Table.Td>
              <Table.Td>{model.category}</Table.Td>
              <Table.Td ta="right">
                {model.assets > 0 ? (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    aria-label={t('inventory:model.showAssets', { count: model.assets, name: model.name })}
                    onClick={() => showAssets(model.id)}
                  >
                    {model.assets}
                  </Anchor>
                ) : (
                  0
                )}
              </Table.Td>
              <Table.Td ta="right">{model.available}</Table.Td>
              <Table.Td>
                <ModelMenu model={model} onEdit={onEdit} onShow={showAssets} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

interface ModelMenuProps {
  readonly model: AssetModelSummary;
  readonly onEdit: (model: EditedModel) => void;
  readonly onShow: (id: string) => void;
}

function ModelMenu({ model, onEdit, onShow }: ModelMenuProps) {
  const { t } = useTranslation();
  const [recording, record] = useDisclosure(false);
  const [reading, read] = useDisclosure(false);
  const remove = useMutation(orpc.inventory.model.remove.mutationOptions());
  const removeModel = () =>
    remove.mutate(
      { id: model.id },
      {
        onSuccess: ({ transactionId }) => notifyDone(t('inventory:done.removed', { name: model.name }), transactionId),
        onError: showRefusal,
      },
    );
  return (
    <>
      <RecordForm opened={recording} modelId={model.id} modelName={model.name} onClose={record.close} />
      <Dialog opened={reading} onClose={read.close} size="lg" title={t('document:of.title', { name: model.name })}>
        <DocumentList subject={{ of: 'model', id: model.id, name: model.name }} />
      </Dialog>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('inventory:model.actsOf', { name: model.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onEdit(model)}>{t('inventory:action.edit')}</Menu.Item>
          <Menu.Item onClick={record.open}>{t('safety:record.title')}</Menu.Item>
          <Menu.Item onClick={read.open}>{t('document:title')}</Menu.Item>
          <Menu.Item onClick={() => onShow(model.id)}>{t('inventory:model.show')}</Menu.Item>
          <Menu.Item color="red" onClick={removeModel}>
            {t('inventory:action.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
