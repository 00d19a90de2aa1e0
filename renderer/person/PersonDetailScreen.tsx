import { Alert, Anchor, Badge, Button, Card, Grid, Group, Menu, Skeleton, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconMoodSick, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { HistoryCard } from '../inventory/HistoryCard.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Screen } from '../shell/Screen.tsx';
import { shortDate } from '../time/format.ts';
import { AbsenceList } from './AbsenceList.tsx';
import { Authorisations } from './Authorisations.tsx';
import { requestAbsence } from './absence/absence-request.ts';
import { ComingBookings } from './ComingBookings.tsx';
import { EmployerDialog } from './EmployerDialog.tsx';
import { PersonAttendance } from './PersonAttendance.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonHours } from './PersonHours.tsx';
import type { PersonDetail } from './person-types.ts';
import { VogBadge } from './VogBadge.tsx';

/** One person: what they can and may, when they can be asked, and where they are planned. */
export function PersonDetailScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: person, error } = useQuery(orpc.person.get.queryOptions({ input: { id } }));
  const [formOpened, form] = useDisclosure(false);
  const [employerOpened, employer] = useDisclosure(false);
  const back = <BackLink href="/person" label={t('person:back')} />;
  if (!person) {
    return (
      <Screen title={t('person:title')} back={back}>
        {error ? <LoadError error={error} /> : <Skeleton height={220} radius="md" />}
      </Screen>
    );
  }
  const { summary } = person;
  return (
    <Screen
      title={summary.name}
      back={back}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconMoodSick size={16} />}
            onClick={() => requestAbsence({ personId: id })}
          >
            {t('person:absence.act')}
          </Button>
          <Button leftSection={<IconPencil size={16} />} onClick={form.open}>
            {t('person:change')}
          </Button>
          <MoreActs person={person} onEmployer={employer.open} />
        </>
      }
    >
      <Group gap="xs">
        <Badge variant="light" tt="none" size="lg">
          {t(`person:kind.${summary.kind}`)}
        </Badge>
        <VogBadge vog={summary.vog} size="lg" />
        {!summary.active && (
          <Badge variant="light" color="gray" tt="none" size="lg">
            {t('person:stopped')}
          </Badge>
        )}
      </Group>
      {!summary.active && person.coming.length > 0 && (
        <Alert color="orange">{t('person:stoppedButPlanned', { count: person.coming.length })}</Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="md">
            <PersonFacts person={person} />
            <PersonHours person={person} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <ComingBookings person={person} />
            <PersonAttendance personId={id} />
            <AbsenceList person={person} />
            <Authorisations person={person} />
            <HistoryCard table="person" id={id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <PersonForm opened={formOpened} person={person} onClose={form.close} />
      <EmployerDialog opened={employerOpened} person={person} onClose={employer.close} />
    </Screen>
  );
}

function MoreActs({ person, onEmployer }: { readonly person: PersonDetail; readonly onEmployer: () => void }) {
  const { t } = useTranslation();
  const { id, name, active } = person.summary;
  const setActive = useMutation(
    orpc.person.setActive.mutationOptions({
      onSuccess: ({ transactionId }) =>
        notifyDone(t(active ? 'person:stoppedDone' : 'person:resumedDone', { name }), transactionId),
      onError: showRefusal,
    }),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={t('person:more')}>
          <IconDots size={18} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEmployer}>{t('person:employer.act')}</Menu.Item>
        <Menu.Item onClick={() => setActive.mutate({ id, active: !active })}>
          {t(active ? 'person:stop' : 'person:resume')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonFacts({ person }: { readonly person: PersonDetail }) {
  const { t, i18n } = useTranslation();
  const { summary, phone, email } = person;
  const on = (date: string | null) => date && shortDate(date, i18n.language);
  return (
    <Section title={t('person:facts')}>
      <Facts
        facts={[
          [
            t('person:field.organisation'),
            summary.organisationId && (
              <Anchor component={Link} href={`/organisation/${summary.organisationId}`} size="sm">
                {summary.organisationName}
              </Anchor>
            ),
          ],
          [t('person:field.location'), summary.locationName],
          [t('person:field.skills'), summary.skills.join(', ')],
          [
            t('person:field.phone'),
            phone && (
              <Anchor size="sm" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                {phone}
              </Anchor>
            ),
          ],
          [
            t('person:field.email'),
            email && (
              <Anchor size="sm" href={`mailto:${email}`}>
                {email}
              </Anchor>
            ),
          ],
          [t('person:field.vogIssuedOn'), on(person.vogIssuedOn)],
          [t('person:field.vogSeenOn'), on(person.vogSeenOn)],
          [t('person:field.vogSeenBy'), person.vogSeenBy],
          [t('person:past'), person.pastCount || null],
          [t('person:field.note'), person.note],
        ]}
      />
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}
