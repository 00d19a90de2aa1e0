import { Alert, Button, Card, FileButton, Group, Image, Stack, Text } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText, refusalSentence } from '../refusal-text.ts';
import classes from './Photo.module.css';
import { scalePhoto } from './scale-photo.ts';

interface PhotoProps {
  readonly of: 'asset' | 'model' | 'kit' | 'kit_line';
  readonly id: string;
  readonly name: string;
  readonly photoId: string | null;
  /** Shown when the thing has no photo of its own: that of its model. */
  readonly fallbackId?: string | null;
}

/** The photo, with ways to choose, drop and take it away. Refusals stand under it. */
export function Photo({ of, id, name, photoId, fallbackId = null }: PhotoProps) {
  const { t } = useTranslation();
  const [flaw, setFlaw] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const set = useMutation(orpc.inventory.photo.set.mutationOptions());
  const send = (photo: { name: string; base64: string } | null) =>
    set.mutate(
      { of, id, photo },
      {
        onSuccess: ({ transactionId }) =>
          notifyDone(t(photo ? 'inventory:done.photoSet' : 'inventory:done.photoCleared'), transactionId),
        onError: (error) => setFlaw(errorText(error)),
      },
    );
  const choose = async (file: File | null | undefined) => {
    if (!file) return;
    setFlaw(null);
    const scaled = await scalePhoto(file);
    if (scaled.ok) send({ name: scaled.name, base64: scaled.base64 });
    else setFlaw(refusalSentence(scaled.refusal));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void choose(event.dataTransfer.files[0]);
  };
  const shownId = photoId ?? fallbackId;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <section
          className={classes.frame}
          aria-label={t('inventory:photo.title')}
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        >
          {shownId ? <Picture id={shownId} name={name} /> : <NoPhoto />}
        </section>
        {!photoId && fallbackId && (
          <Text size="xs" c="dimmed">
            {t('inventory:photo.ofModel')}
          </Text>
        )}
        {flaw && (
          <Alert color="red" p="xs" role="alert">
            {flaw}
          </Alert>
        )}
        <Group gap="xs">
          <FileButton
            onChange={(file) => void choose(file)}
            accept="image/*"
            inputProps={{ 'aria-label': t('inventory:photo.choose') }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="xs"
                leftSection={<IconCamera size={14} />}
                loading={set.isPending}
              >
                {photoId ? t('inventory:photo.replace') : t('inventory:photo.choose')}
              </Button>
            )}
          </FileButton>
          {photoId && (
            <Button variant="subtle" color="gray" size="xs" onClick={() => send(null)}>
              {t('inventory:photo.clear')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function Picture({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    ...orpc.inventory.photo.get.queryOptions({ input: { id } }),
    // The bytes under an id never change.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {errorText(error)}
      </Text>
    );
  }
  if (!data) return null;
  return (
    <Image
      src={`data:${data.mediaType};base64,${data.base64}`}
      alt={t('inventory:photo.alt', { name })}
      fit="contain"
      h="100%"
    />
  );
}

function NoPhoto() {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap={4}>
      <IconPhoto size={36} stroke={1.2} aria-hidden />
      <Text size="sm">{t('inventory:photo.none')}</Text>
    </Stack>
  );
}
