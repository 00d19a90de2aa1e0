import { Alert, Anchor, Badge, Button, Card, Grid, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowMerge, IconCalendarPlus, IconCopy, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isSchool } from '#domain/organisation/organisation.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { SchoolDays } from '../calendar/SchoolDays.tsx';
import { orpc } from '../client.ts';
import { RowHistory } from '../history/RowHistory.tsx';
import { errorText } from '../refusal-text.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { PlanVisitButton } from '../visit/PlanVisitButton.tsx';
import { ContactList } from './ContactList.tsx';
import { OrganisationBookings } from './OrganisationBookings.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { RemoveButton } from './RemoveButton.tsx';

/** One school or company: what we know, whom to call, what is planned and what was. */
export function OrganisationDetailScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const { data, error, isPending } = useQuery(orpc.organisation.get.queryOptions({ input: { id } }));
  const back = <BackLink href="/organisation" label={t('organisation:back')} />;
  if (error || isPending) {
    return (
      <Screen title={t('organisation:title')} back={back}>
        {error ? (
          <Alert color="red" icon={<IconAlertTriangle />}>
            {errorText(error)}
          </Alert>
        ) : (
          <Skeleton height={220} radius="md" />
        )}
      </Screen>
    );
  }
  const { organisation, mergedIntoName, mergedFrom, contacts, duplicates } = data;
  const isMerged = organisation.status === 'merged';
  return (
    <Screen
      title={organisation.name}
      back={back}
      actions={
        !isMerged && (
          <>
            <RemoveButton id={id} name={organisation.name} />
            {organisation.status === 'active' && isSchool(organisation.kind) && <PlanVisitButton organisationId={id} />}
            {organisation.status === 'active' && (
              <Button
                variant="default"
                leftSection={<IconCalendarPlus size={16} />}
                onClick={() => drawer.openNew({ organisationId: id })}
              >
                {t('organisation:book')}
              </Button>
            )}
            <Button component={Link} href={`/organisation/${id}/edit`} leftSection={<IconPencil size={16} />}>
              {t('organisation:edit')}
            </Button>
          </>
        )
      }
    >
      <Group gap="xs">
        <Badge variant="light" tt="none" size="lg">
          {t(`organisation:kind.${organisation.kind}`)}
        </Badge>
        {organisation.status !== 'active' && (
          <Badge variant="light" color="gray" tt="none" size="lg">
            {t(`organisation:status.${organisation.status}`)}
          </Badge>
        )}
      </Group>
      {isMerged && organisation.mergedInto && (
        <Alert color="gray" icon={<IconArrowMerge />}>
          {t('organisation:mergedInto')}{' '}
          <Anchor component={Link} href={`/organisation/${organisation.mergedInto}`}>
            {mergedIntoName}
          </Anchor>
          .
        </Alert>
      )}
      {duplicates.length > 0 && (
        <Alert color="yellow" icon={<IconCopy />}>
          <Group justify="space-between">
            <Text size="sm">{t('organisation:duplicate.here')}</Text>
            <Button component={Link} href="/organisation/duplicates" variant="default" size="xs">
              {t('organisation:duplicate.compare')}
            </Button>
          </Group>
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="md">
            <Section title={t('organisation:section.facts')}>
              <OrganisationFacts organisation={organisation} />
            </Section>
            {mergedFrom.length > 0 && (
              <Section title={t('organisation:mergedFrom')}>
                {mergedFrom.map((merged) => (
                  <Anchor key={merged.id} component={Link} href={`/organisation/${merged.id}`} size="sm">
                    {[merged.name, merged.city, merged.branchCode].filter(Boolean).join(', ')}
                  </Anchor>
                ))}
              </Section>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            {isSchool(organisation.kind) && <SchoolDays school={organisation} />}
            <ContactList organisationId={id} contacts={contacts} isReadOnly={isMerged} />
            <OrganisationBookings id={id} />
            <Section title={t('organisation:section.history')}>
              <RowHistory table="organisation" id={id} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}
