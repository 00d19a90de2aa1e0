import { Anchor, Button, Group } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '#domain/document/document.ts';
import { orpc } from '../client.ts';
import { useDocument } from './use-document.tsx';

/** The instruction cards of an asset, kit or model, where somebody stands before the thing; nothing when it has none. */
export function InstructionCards({ of }: { readonly of: string }) {
  const { data } = useQuery(orpc.document.list.queryOptions({ input: { subjectId: of } }));
  const cards = data?.documents.filter(({ kind }) => kind === 'instruction_card') ?? [];
  if (cards.length === 0) return null;
  return (
    <Group gap="xs">
      {cards.map((card) => (
        <CardButton key={card.id} card={card} />
      ))}
    </Group>
  );
}

function CardButton({ card }: { readonly card: DocumentLink }) {
  const { t } = useTranslation();
  const { open, isBusy, viewer } = useDocument(card);
  return (
    <>
      <Button
        variant="light"
        size="xs"
        mih={32}
        leftSection={<IconFileText size={16} />}
        // Switched off while it reads it would lose the focus, and the keyboard its place.
        aria-busy={isBusy}
        onClick={open}
        aria-label={t('document:openCard', { title: card.title })}
      >
        {card.title}
      </Button>
      {viewer}
    </>
  );
}

interface CardAnchorProps {
  readonly card: DocumentLink;
  /** There are several: each by its own name. */
  readonly isOneOfMore: boolean;
}

/** One instruction card in a running line of text. */
export function CardAnchor({ card, isOneOfMore }: CardAnchorProps) {
  const { t } = useTranslation();
  const { open, viewer } = useDocument(card);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={open}
        aria-label={t('document:openCard', { title: card.title })}
      >
        {isOneOfMore ? card.title : t('document:kind.instruction_card')}
      </Anchor>
      {viewer}
    </>
  );
}
