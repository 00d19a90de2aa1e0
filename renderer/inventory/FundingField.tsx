import { Alert, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fundingSources, fundingText, isPaidTwice, MOST_FUNDING_SOURCES } from '#domain/inventory/funding.ts';
import { orpc } from '../client.ts';

interface FundingFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
}

/** What a thing was paid from: names that were used before are proposed, so that one source keeps one name. */
export function FundingField({ value, onChange, error }: FundingFieldProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.inventory.asset.fundingSources.queryOptions());
  return (
    <div>
      <TagsInput
        label={t('inventory:field.fundingSource')}
        placeholder={value === '' ? t('inventory:funding.placeholder') : ''}
        data={[...(data?.sources ?? [])]}
        value={[...fundingSources(value)]}
        onChange={(sources) => onChange(fundingText(sources))}
        splitChars={[';']}
        maxTags={MOST_FUNDING_SOURCES}
        maxLength={60}
        acceptValueOnBlur
        clearable
        clearButtonProps={{ 'aria-label': t('inventory:funding.clear') }}
        error={error}
      />
      {isPaidTwice(value) && (
        <Alert color="yellow" mt="xs" p="xs" role="status">
          {t('inventory:funding.twice')}
        </Alert>
      )}
    </div>
  );
}
