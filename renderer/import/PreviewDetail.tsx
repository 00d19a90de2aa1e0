import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterMapping } from '#domain/organisation/register-fields.ts';
import classes from './PreviewStep.module.css';
import type { PreviewRow } from './use-preview.ts';

interface PreviewDetailProps {
  readonly row: PreviewRow;
  readonly header: readonly string[];
  readonly columns: RegisterMapping;
  readonly overwriteByHand: boolean;
}

/** What there is to know of a row: before and after, what is wrong, or where it lies. */
export function PreviewDetail({ row, header, columns, overwriteByHand }: PreviewDetailProps) {
  const { t } = useTranslation();
  const value = (field: string, given: string | number | null): string => {
    if (given === null || given === '') return t('import:preview.empty');
    if (field === 'kind') return t(`organisation:kind.${given}`);
    return field === 'holidayRegion' ? t(`import:region.${given}`) : String(given);
  };
  if (row.problems.length > 0) {
    return (
      <div>
        {row.problems.map(({ code, field, given, otherRow }) => {
          const column = field === null ? undefined : columns[field];
          return (
            <Text key={`${code}-${field}`} size="sm">
              {column !== undefined && <strong>{header[column]}: </strong>}
              {t(`import:problem.${code}`, { given, otherRow })}
            </Text>
          );
        })}
      </div>
    );
  }
  if (row.changes.length > 0) {
    return (
      <div>
        {row.changes.map(({ field, before, after, byHand }) => {
          const stays = byHand && !overwriteByHand;
          return (
            <Text key={field} size="sm" c={stays ? 'dimmed' : undefined}>
              {t(`import:field.${field}`)}: <s className={stays ? classes.none : undefined}>{value(field, before)}</s>
              {stays ? ` (${t('import:preview.kept')})` : ' → '}
              {!stays && <strong>{value(field, after)}</strong>}
            </Text>
          );
        })}
      </div>
    );
  }
  return (
    <div>
      <Text size="sm" c="dimmed" truncate>
        {row.municipality}
      </Text>
      {row.lookAlike && <Text size="xs">{t('import:preview.lookAlike', { name: row.lookAlike.name })}</Text>}
    </div>
  );
}
