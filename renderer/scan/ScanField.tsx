import { ActionIcon, Stack, Text, TextInput } from '@mantine/core';
import { IconBarcode, IconCamera } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode, type Unreadable } from '#domain/scan/read-code.ts';
import { CameraView } from './camera/CameraView.tsx';

interface ScanFieldProps {
  readonly label: string;
  readonly onCode: (code: string) => void;
  /** What the last scan did: read out, and shown under the field. */
  readonly message: string;
  readonly onUnreadable: (read: Unreadable) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly size?: 'md' | 'xl';
}

/** Takes what a USB scanner types, with Enter behind it, or a hand, or the camera sees. The keyboard stays here after each code. */
export function ScanField({ label, onCode, message, onUnreadable, field, size = 'md' }: ScanFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const take = (given: string) => {
    const read = readCode(given);
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
          take(text);
        }}
        rightSectionWidth={44}
        rightSection={
          <ActionIcon
            size={40}
            variant={camera ? 'filled' : 'subtle'}
            aria-label={t(camera ? 'scan:camera.stop' : 'scan:camera.start')}
            title={t(camera ? 'scan:camera.stop' : 'scan:camera.start')}
            aria-pressed={camera}
            onClick={() => {
              setCamera(!camera);
              input.current?.focus();
            }}
          >
            <IconCamera size={22} stroke={1.6} />
          </ActionIcon>
        }
      />
      {camera && <CameraView onCode={take} />}
      <Text role="status" size={size === 'xl' ? 'md' : 'sm'} fw={size === 'xl' ? 600 : 400} mih={24}>
        {message}
      </Text>
    </Stack>
  );
}
