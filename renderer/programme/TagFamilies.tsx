import { useTranslation } from 'react-i18next';
import { type ProgrammeTag, tagFamilies } from '#domain/programme/tag.ts';
import { Facts } from '../shell/Facts.tsx';

/** The labels by what they are about. */
export function TagFamilies({ tags }: { readonly tags: readonly ProgrammeTag[] }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={tagFamilies.map((family) => [
        t(`programme:family.${family}`),
        tags.flatMap((tag) => (tag.family === family ? [tag.name] : [])).join(', '),
      ])}
    />
  );
}
