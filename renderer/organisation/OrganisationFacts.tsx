import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganisationDraft } from '#domain/organisation/organisation.ts';
import { Facts } from '../shell/Facts.tsx';

/** What is filled in; empty fields take no room. */
export function OrganisationFacts({ organisation }: { readonly organisation: Omit<OrganisationDraft, 'status'> }) {
  const { t } = useTranslation();
  const { street, houseNumber, postcode, city, email, phone, website, holidayRegion, dayModel } = organisation;
  const label = (field: string) => t(`organisation:field.${field}`);
  const address = [`${street} ${houseNumber}`.trim(), `${postcode} ${city}`.trim()].filter(Boolean).join('\n');
  const isLink = /^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(website.replace(/^https?:\/\//, ''));
  return (
    <Facts
      facts={[
        [label('address'), address],
        [label('municipality'), organisation.municipality],
        [label('province'), organisation.province],
        [
          label('phone'),
          phone && (
            <Anchor size="sm" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </Anchor>
          ),
        ],
        [
          label('email'),
          email && (
            <Anchor size="sm" href={`mailto:${email}`}>
              {email}
            </Anchor>
          ),
        ],
        [
          label('website'),
          website &&
            (isLink ? (
              <Anchor
                size="sm"
                href={website.startsWith('http') ? website : `https://${website}`}
                target="_blank"
                rel="noreferrer"
              >
                {website}
              </Anchor>
            ) : (
              website
            )),
        ],
        [label('branchCode'), organisation.branchCode],
        [label('boardCode'), organisation.boardCode],
        [label('chamberCode'), organisation.chamberCode],
        [label('denomination'), organisation.denomination],
        [label('holidayRegion'), holidayRegion && t(`organisation:region.${holidayRegion}`)],
        [label('dayModel'), dayModel && t(`organisation:dayModel.${dayModel}`)],
        [label('pupils'), organisation.pupils],
        [label('travelMinutes'), organisation.travelMinutes],
        [label('note'), organisation.note],
      ]}
    />
  );
}
