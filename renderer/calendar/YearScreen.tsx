import { ActionIcon, Button, Card, Group, Select, Skeleton, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileImport } from '@tabler/icons-react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import { holidayRegions } from '#domain/organisation/organisation.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { Screen } from '../shell/Screen.tsx';
import { shortDate } from '../time/format.ts';
import { OverrideList } from './OverrideList.tsx';
import { SchoolSelect } from './SchoolSelect.tsx';
import classes from './YearGrid.module.css';
import { YearGrid } from './YearGrid.tsx';
import { YearList } from './YearList.tsx';
import { marksByDate, yearLines } from './year-days.ts';

const ALL = 'all';
const YEAR = /^\d{4}-\d{4}$/;

/** A school year with its holidays by region, public holidays, closed days, and the days off of one school. */
export function YearScreen({ year }: { readonly year?: string }) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [locationId, setLocationId] = useState<string | null>(null);
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const today = dateOf(Date.now());
  const schoolYear = year && YEAR.test(year) ? year : schoolYearOf(today);
  const { firstOn, lastOn } = schoolYearDays(schoolYear);
  const days = { from: firstOn, until: lastOn };
  const query = useQuery(orpc.calendar.year.queryOptions({ input: days, placeholderData: keepPreviousData }));
  const closed = useQuery(
    orpc.location.closures.queryOptions({
      input: { ...days, ...(locationId && { locationId }) },
      placeholderData: keepPreviousData,
    }),
  );
  const lab = useQuery(orpc.location.list.queryOptions());
  const school = useQuery(orpc.organisation.get.queryOptions({ input: schoolId ? { id: schoolId } : skipToken })).data
    ?.organisation;
  const own = useQuery(
    orpc.calendar.overrides.queryOptions({ input: schoolId ? { organisationId: schoolId } : skipToken }),
  );
  const closures = closed.data?.closures;
  const overrides = schoolId ? own.data?.overrides : undefined;
  const marks = useMemo(
    () => query.data && marksByDate(query.data, closures ?? [], overrides ?? [], firstOn, lastOn),
    [query.data, closures, overrides, firstOn, lastOn],
  );
  const region = school?.holidayRegion;
  const regions = region ? [region] : holidayRegions;
  const lines = useMemo(() => (query.data ? yearLines(query.data, closures ?? []) : []), [query.data, closures]);
  const shown = lines.filter(
    (line) => line.kind !== 'holiday' || line.holidays.some((holiday) => regions.includes(holiday.region)),
  );
  const turn = (date: string) => navigate(`/calendar/${schoolYearOf(date)}`);
  return (
    <Screen
      title={t('calendar:title')}
      actions={
        <Button component={Link} href="/calendar/import" variant="default" leftSection={<IconFileImport size={17} />}>
          {t('calendar:import.title')}
        </Button>
      }
    >
      <Group gap="md" align="flex-end">
        <Group gap={6} wrap="nowrap">
          <Tooltip label={t('calendar:previousYear')}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('calendar:previousYear')}
              onClick={() => turn(addDays(firstOn, -1))}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Title order={2} size="h4" miw="10.5rem" ta="center" aria-live="polite">
            {t('calendar:schoolYear', { year: schoolYear })}
          </Title>
          <Tooltip label={t('calendar:nextYear')}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('calendar:nextYear')}
              onClick={() => turn(addDays(lastOn, 1))}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
        <Select
          label={t('calendar:closuresOf')}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('location:closures.allLocations') },
            ...(lab.data?.locations ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={locationId ?? ALL}
          onChange={(value) => setLocationId(value === ALL ? null : value)}
        />
        <SchoolSelect value={schoolId} onChange={setSchoolId} />
      </Group>
      {query.error && <LoadError error={query.error} />}
      {!query.data && !query.error && <Skeleton height={420} radius="md" />}
      {query.data && marks && (
        <div className={classes.columns}>
          <Card withBorder padding="md">
            <YearGrid firstOn={firstOn} marks={marks} regions={regions} today={today} />
          </Card>
          <Stack gap="md">
            {school && (
              <Card withBorder padding="md" component="section" aria-label={school.name}>
                <Title order={2} size="h4" mb="xs">
                  {school.name}
                </Title>
                {!region && (
                  <Text size="sm" mb="xs">
                    {t('calendar:regionUnknown')}
                  </Text>
                )}
                <OverrideList school={school} />
              </Card>
            )}
            <YearList lines={shown} regions={regions} />
            <Text size="sm" c="dimmed">
              {t('calendar:source', {
                source: query.data.shipped.source,
                date: shortDate(query.data.shipped.asOf, i18n.language),
              })}{' '}
              {holidayRegions
                .map((one) => {
                  const until = query.data.knownUntil[one];
                  return until && `${t(`organisation:region.${one}`)} ${shortDate(until, i18n.language)}`;
                })
                .filter(Boolean)
                .join(', ')}
              . {t('calendar:later')}
            </Text>
          </Stack>
        </div>
      )}
    </Screen>
  );
}
