import { Stack, Text, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode, type Unreadable } from '#domain/scan/read-code.ts';

interface ScanFieldProps {
  readonly label: string;
  readonly onCode: (code: string) => void;
  /** What the last scan did: read out, and shown under the field. */
  readonly message: string;
  readonly onUnreadable: (read: Unreadable) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly size?: 'md' | 'xl';
}

/** Takes what a USB scanner types, with Enter behind it, or a hand. The keyboard stays here after each code. */
export function ScanField({ label, onCode, message, onUnreadable, field, size = 'md' }: ScanFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const take = () => {
    const read = readCode(text);
    setText('');
    input.current?.focus();
    if (read.kind === 'code') onCode(read.code);
    else if (read.kind !== 'empty') onUnreadable(read);
  };
  return (
    <Stack gap={4}>
      <TextInput
        ref={input}
        label={label}
        placeholder={t('scan:placeholder')}
        size={size}
        styles={{ input: { minHeight: 44 } }}
        leftSection={<IconBarcode size={size === 'xl' ? 26 : 20} stroke={1.6} />}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The form around it is not sent by a scanner's Enter.
          event.preventDefault();
          take();
        }}
      />
      <Text role="status" size={size === 'xl' ? 'md' : 'sm'} fw={size === 'xl' ? 600 : 400} mih={24}>
        {message}
      </Text>
    </Stack>
  );
}
