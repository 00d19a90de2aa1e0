import { useTranslation } from 'react-i18next';
import type { ProgrammeTag } from '#domain/programme/tag.ts';
import classes from './ProgrammeCard.module.css';

export function TagLine({ tags }: { readonly tags: readonly ProgrammeTag[] }) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <ul className={classes.tags} aria-label={t('programme:section.labels')}>
      {tags.map(({ family, name }) => (
        <li key={`${family} ${name}`} className={classes.tag} title={t(`programme:family.${family}`)}>
          {name}
        </li>
      ))}
    </ul>
  );
}
