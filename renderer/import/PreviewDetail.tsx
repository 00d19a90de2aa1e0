import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noteText } from './note-text.ts';
import classes from './PreviewStep.module.css';
import type { Import } from './use-import.ts';
import type { PreviewRow } from './use-preview.ts';

interface PreviewDetailProps {
  readonly row: PreviewRow;
  readonly wizard: Import;
  readonly overwriteByHand: boolean;
}

/** What there is to know of a row: what is odd or wrong, and before and after. */
export function PreviewDetail({ row, wizard, overwriteByHand }: PreviewDetailProps) {
  const { t } = useTranslation();
  const header = wizard.file?.header ?? [];
  const ownLabel = (field: string) => wizard.fields.find(({ name }) => name === field)?.label;
  const labelOf = (field: string) => ownLabel(field) ?? t(`import:field.${field}`);
  const value = (field: string, given: string | number | null): string => {
    if (given === null || given === '') return t('import:preview.empty');
    if (ownLabel(field) && (given === 'yes' || given === 'no'))
      return t(given === 'yes' ? 'custom-field:yes' : 'custom-field:no');
    if (field === 'kind') return t(`organisation:kind.${given}`);
    return field === 'holidayRegion' ? t(`import:region.${given}`) : String(given);
  };
  return (
    <div>
      {row.notes.map((note) => {
        const column = note.field === undefined ? undefined : wizard.columns[note.field];
        return (
          <Text key={`${note.code}-${note.field}`} size="sm">
            {column !== undefined && <strong>{header[column]}: </strong>}
            {noteText(note)}
          </Text>
        );
      })}
      {row.changes.map(({ field, before, after, byHand }) => {
        const stays = byHand && !overwriteByHand;
        return (
          <Text key={field} size="sm" c={stays ? 'dimmed' : undefined}>
            {labelOf(field)}: <s className={stays ? classes.none : undefined}>{value(field, before)}</s>
            {stays ? ` (${t('import:preview.kept')})` : ' → '}
            {!stays && <strong>{value(field, after)}</strong>}
          </Text>
        );
      })}
      {row.lookAlike && <Text size="xs">{t('import:preview.lookAlike', { name: row.lookAlike.name })}</Text>}
    </div>
  );
}
