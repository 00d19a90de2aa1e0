import { Button, Stack, TagsInput, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TagLists, tagFamilies } from '#domain/programme/tag.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { FormActions } from '../inventory/FormActions.tsx';

interface TagListsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The region's own lists of labels. */
export function TagListsDialog({ opened, onClose }: TagListsDialogProps) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...orpc.programme.choices.queryOptions(), enabled: opened });
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('programme:labels.title')}>
      {data && <TagListFields lists={data.tags} onClose={onClose} />}
    </Dialog>
  );
}

function TagListFields({ lists, onClose }: { readonly lists: TagLists; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [tags, setTags] = useState(lists);
  const save = useMutation(orpc.programme.saveTags.mutationOptions());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { tags },
          {
            onSuccess: ({ transactionId }) => {
              notifyDone(t('programme:labels.saved'), transactionId || undefined);
              onClose();
            },
            onError: showRefusal,
          },
        );
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('programme:labels.text')}
        </Text>
        {tagFamilies.map((family) => (
          <TagsInput
            key={family}
            label={t(`programme:family.${family}`)}
            placeholder={t('programme:labels.add')}
            maxLength={100}
            value={[...tags[family]]}
            onChange={(names) => setTags({ ...tags, [family]: names })}
          />
        ))}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('programme:act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('programme:act.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
