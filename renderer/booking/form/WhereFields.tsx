import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSite } from '#domain/transport/other-site.ts';
import type { BookingSite } from '#domain/transport/site.ts';
import { SiteFields } from '#renderer/transport/SiteFields.tsx';
import { OtherSites } from './OtherSites.tsx';
import type { LocationLine } from './resource-choice.ts';

interface WhereFieldsProps {
  readonly locations: readonly LocationLine[];
  readonly locationId: string | null;
  readonly site: BookingSite | null;
  readonly onChange: (where: { readonly locationId?: string | null; readonly site: BookingSite | null }) => void;
  readonly verdictsFor: (place: 'where' | 'site') => ReactNode;
  /** Where else a mobile lab can stand. */
  readonly otherSites: readonly KnownSite[];
  /** One of those was taken: its button goes away. */
  readonly onTaken: () => void;
}

/** At which lab; of a mobile one also where it stands. */
export function WhereFields(props: WhereFieldsProps) {
  const { locations, locationId, site, onChange, verdictsFor, otherSites, onTaken } = props;
  const { t } = useTranslation();
  const location = locations.find(({ id }) => id === locationId);
  const take = (taken: BookingSite) => {
    onChange({ site: taken });
    onTaken();
  };
  return (
    <>
      <div>
        <Select
          label={t('booking:where.location')}
          placeholder={t('booking:where.none')}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={locationId}
          clearable
          clearButtonProps={{ 'aria-label': t('booking:where.clear') }}
          searchable
          openOnFocus={false}
          data-field="locationId"
          onChange={(chosen) => onChange({ locationId: chosen, site: null })}
        />
        {verdictsFor('where')}
      </div>
      {location?.mobile && (
        <div>
          <SiteFields needs={location.siteNeeds} value={site} onChange={(changed) => onChange({ site: changed })} />
          {verdictsFor('site')}
          <OtherSites sites={otherSites} onTake={take} />
        </div>
      )}
    </>
  );
}
