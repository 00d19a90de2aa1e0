import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** The button that showed it is gone: the keyboard goes on at the one that copies. */
  readonly focused?: boolean;
}

/** A ready text to send by one's own mail or phone: the app itself sends nothing. */
export function CopyText({ label, text, focused = false }: CopyTextProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <Stack gap={4}>
      <Textarea label={label} value={text} readOnly autosize />
      <Group>
        <Button
          ref={button}
          variant="default"
          size="md"
          mih={44}
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(text)}
          aria-label={t(clipboard.copied ? 'loan:late.copiedText' : 'loan:late.copyText', { label })}
        >
          {t(clipboard.copied ? 'loan:late.copied' : 'loan:late.copy')}
        </Button>
      </Group>
    </Stack>
  );
}
