import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateOf, weekNumberOf } from '#domain/time/wall-time.ts';
import { unconfirmedNeeds } from '#domain/transport/site.ts';
import { orpc } from '#renderer/client.ts';
import { groupsText } from '#renderer/programme/programme-text.ts';
import { longDate, timeRange } from '#renderer/time/format.ts';
import { SiteLine } from '#renderer/transport/SiteLine.tsx';
import type { LocationLine, ResourceLine } from '../form/resource-choice.ts';
import { SeriesFact } from '../series/SeriesFact.tsx';
import { useSeries } from '../series/use-series.ts';
import { dateText } from '../verdict-text.ts';
import classes from './BookingView.module.css';
import type { BookingDetail } from './booking-detail.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface BookingFactsProps {
  readonly booking: BookingDetail;
  readonly zone: string;
  readonly locations: readonly LocationLine[];
  readonly resources: readonly ResourceLine[];
}

/** The booking in short: only what is filled in is told. */
export function BookingFacts({ booking, zone, locations, resources }: BookingFactsProps) {
  const { t, i18n } = useTranslation();
  const { summary, draft, cancelledBy, cancelReason, cancelShare, cancelExempt, expiredOn, noShow, counted } = booking;
  const series = useSeries(summary.id);
  const firstDay = dateOf(summary.start, zone);
  const location = locations.find(({ id }) => id === draft.locationId);
  const models = draft.needs.flatMap((need) => {
    if (need.kind !== 'model') return [];
    const name = resources.find(({ modelId }) => modelId === need.modelId)?.modelName ?? '?';
    return [t('booking:view.ofModel', { count: need.quantity, name })];
  });
  const people = [
    groupsText(draft.groups, t),
    draft.groupLabel,
    draft.pupils !== null && t('booking:view.pupils', { count: draft.pupils }),
    draft.supervisors !== null && t('booking:view.supervisors', { count: draft.supervisors }),
  ].filter(Boolean);
  const came = [
    typeof counted?.pupils === 'number' && t('booking:view.pupils', { count: counted.pupils }),
    typeof counted?.supervisors === 'number' && t('booking:view.supervisors', { count: counted.supervisors }),
  ].filter(Boolean);
  const contact = [draft.contactName, draft.contactPhone, draft.contactEmail].filter(Boolean);
  return (
    <Stack gap="md">
      <div>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h3">
            {summary.holder || t(`booking:kind.${summary.kind}`)}
          </Title>
          <StatusBadge status={summary.status} />
        </Group>
        <Text fw={500}>
          {longDate(firstDay, i18n.language)}, {timeRange(summary.start, summary.end, i18n.language, zone)}{' '}
          <Text span c="dimmed" size="sm">
            · {t('booking:when.week', { week: weekNumberOf(firstDay) })}
          </Text>
        </Text>
      </div>
      {summary.status === 'cancelled' && cancelledBy && (
        <Alert color="gray" title={t('booking:view.cancelled', { by: t(`booking:cancelledBy.${cancelledBy}`) })}>
          {cancelReason && <Text size="sm">{cancelReason}</Text>}
          {cancelShare !== null && cancelledBy === 'school' && (
            <Text size="sm">
              {[t('planning:due.share', { share: cancelShare }), cancelExempt && t(`planning:exempt.${cancelExempt}`)]
                .filter(Boolean)
                .join(' ')}
            </Text>
          )}
        </Alert>
      )}
      {summary.status === 'cancelled' && expiredOn && (
        <Alert color="gray" title={t('planning:option.lapsedOn', { date: dateText(expiredOn, i18n.language, true) })} />
      )}
      {noShow && <Alert color="yellow" title={t('booking:view.noShow')} />}
      <dl className={classes.facts}>
        {summary.title && summary.title !== summary.holder && (
          <Fact label={t('booking:what.title')}>{summary.title}</Fact>
        )}
        {draft.programmeVersionId && <ProgrammeFact versionId={draft.programmeVersionId} />}
        <Fact label={t('booking:what.kind')}>{t(`booking:kind.${summary.kind}`)}</Fact>
        {series && (
          <Fact label={t('series:of.label')}>
            <SeriesFact series={series} />
          </Fact>
        )}
        {summary.organisationId && (
          <Fact label={t('booking:who.organisation')}>
            <Anchor component={Link} href={`/organisation/${summary.organisationId}`} size="sm">
              {summary.organisationName}
            </Anchor>
          </Fact>
        )}
        {location && (
          <Fact label={t('booking:where.location')}>{[location.name, location.city].filter(Boolean).join(', ')}</Fact>
        )}
        {location?.mobile && (
          <Fact label={t('transport:site.title')}>
            <SiteLine
              address={draft.site?.address || (summary.organisationId ? t('transport:site.atOrganisation') : '')}
              contact={draft.site?.contact ?? ''}
              missing={unconfirmedNeeds(location.siteNeeds, draft.site)}
            />
          </Fact>
        )}
        {people.length > 0 && <Fact label={t('booking:section.group')}>{people.join(' · ')}</Fact>}
        {came.length > 0 && <Fact label={t('booking:view.came')}>{came.join(' · ')}</Fact>}
        {contact.length > 0 && <Fact label={t('booking:section.contact')}>{contact.join(' · ')}</Fact>}
        {models.length > 0 && <Fact label={t('booking:view.asked')}>{models.join(', ')}</Fact>}
        {summary.status === 'option' && draft.optionUntil && (
          <Fact label={t('booking:status.optionUntil')}>{dateText(draft.optionUntil, i18n.language, true)}</Fact>
        )}
        {(summary.setupMinutes > 0 || summary.cleanupMinutes > 0) && (
          <Fact label={t('booking:view.buffers')}>
            {t('booking:view.buffersText', { setup: summary.setupMinutes, cleanup: summary.cleanupMinutes })}
          </Fact>
        )}
        {draft.overrides.map(({ rule, reason }) => (
          <Fact key={rule} label={t('booking:view.override')}>
            {reason}
          </Fact>
        ))}
        {draft.notes.trim() && (
          <Fact label={t('booking:notes.label')}>
            <span className={classes.notes}>{draft.notes}</span>
          </Fact>
        )}
      </dl>
    </Stack>
  );
}

/** The version that the visit was planned with, and where to read more. */
function ProgrammeFact({ versionId }: { readonly versionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.programme.version.queryOptions({ input: { id: versionId } }));
  if (!data) return null;
  const { version, latestNumber } = data;
  return (
    <Fact label={t('booking:programme.label')}>
      <Anchor component={Link} href={`/programme/${version.programmeId}`} size="sm">
        {version.number === latestNumber
          ? version.name
          : t('programme:ofVersion', { name: version.name, number: version.number })}
      </Anchor>
    </Fact>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
