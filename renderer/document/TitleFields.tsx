import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { checkTitle, type DocumentKind, documentKinds } from '#domain/document/document.ts';
import { refusalSentence } from '../refusal-text.ts';

export interface TitleValues {
  readonly title: string;
  readonly kind: DocumentKind;
}

export const validateTitle = {
  title(title: string) {
    const checked = checkTitle(title);
    return checked.ok ? null : refusalSentence(checked.refusal);
  },
};

/** What sort of paper it is and what it is called. */
export function TitleFields<V extends TitleValues>({ form }: { readonly form: UseFormReturnType<V> }) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group label={t('document:field.kind')} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt={4}>
          {documentKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`document:kind.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t('document:field.title')} withAsterisk {...form.getInputProps('title')} />
    </>
  );
}
