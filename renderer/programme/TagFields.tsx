import { Fieldset, SimpleGrid, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tagFamilies } from '#domain/programme/tag.ts';
import { orpc } from '../client.ts';
import type { ProgrammeValues } from './programme-values.ts';

/** Labels by family, from the region's lists or typed anew. */
export function TagFields({ form }: { readonly form: UseFormReturnType<ProgrammeValues> }) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.programme.choices.queryOptions());
  return (
    <Fieldset legend={t('programme:section.labels')}>
      <SimpleGrid cols={2} spacing="sm">
        {tagFamilies.map((family) => (
          <TagsInput
            key={family}
            label={t(`programme:family.${family}`)}
            data={[...(data?.tags[family] ?? [])]}
            maxTags={12}
            maxLength={100}
            value={form.values.tags[family]}
            onChange={(names) => form.setFieldValue('tags', { ...form.values.tags, [family]: names })}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
