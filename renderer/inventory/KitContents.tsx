import { ActionIcon, Anchor, Badge, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { KitDetail } from './asset-detail.ts';
import { Dialog } from './Dialog.tsx';
import { Photo } from './Photo.tsx';
import { StatusBadge } from './StatusBadge.tsx';

type Line = KitDetail['contents'][number];

/** What is in the kit, line by line. */
export function KitContents({ kit }: { readonly kit: KitDetail }) {
  const { t } = useTranslation();
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = kit.contents.find(({ id }) => id === shownId);
  if (kit.contents.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('inventory:kit.noLines')}
      </Text>
    );
  }
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right" w="4.5rem">
              {t('inventory:kit.quantity')}
            </Table.Th>
            <Table.Th>{t('inventory:kit.part')}</Table.Th>
            <Table.Th w="9.5rem">{t('inventory:column.status')}</Table.Th>
            <Table.Th w="3rem">
              <VisuallyHidden>{t('inventory:photo.title')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kit.contents.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td ta="right">{line.quantity}</Table.Td>
              <Table.Td>
                <LineName line={line} />
              </Table.Td>
              <Table.Td>{line.assetStatus && <StatusBadge status={line.assetStatus} />}</Table.Td>
              <Table.Td>
                <ActionIcon
                  variant={line.photoId ? 'light' : 'subtle'}
                  color={line.photoId ? undefined : 'gray'}
                  aria-label={t(line.photoId ? 'inventory:kit.showPhotoOf' : 'inventory:kit.addPhotoOf', {
                    name: nameOf(line),
                  })}
                  onClick={() => setShownId(line.id)}
                >
                  {line.photoId ? <IconPhoto size={18} /> : <IconCamera size={18} />}
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Dialog opened={shown !== undefined} onClose={() => setShownId(null)} title={shown && nameOf(shown)}>
        {shown && <Photo of="kit_line" id={shown.id} name={nameOf(shown)} photoId={shown.photoId} />}
      </Dialog>
    </>
  );
}

function nameOf({ assetName, modelName, description }: Line): string {
  return assetName ?? (description || (modelName ?? ''));
}

function LineName({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { assetId, assetName, modelId, description, critical, alone } = line;
  return (
    <>
      <Group gap={6}>
        {assetId ? (
          <Anchor component={Link} href={`/inventory/${assetId}`} size="sm">
            {assetName}
          </Anchor>
        ) : (
          <Text size="sm">{nameOf(line)}</Text>
        )}
        {critical && (
          <Badge variant="light" color="orange" tt="none">
            {t('inventory:kit.critical')}
          </Badge>
        )}
        {alone && (
          <Badge variant="default" tt="none" fw={500}>
            {t('inventory:kit.alone')}
          </Badge>
        )}
      </Group>
      {(assetId !== null || modelId !== null) && (
        <Text size="xs" c="dimmed">
          {modelId ? t('inventory:kit.chosenLater') : description}
        </Text>
      )}
    </>
  );
}
