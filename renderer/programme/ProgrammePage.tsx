import { Button, Card, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { orpc } from '../client.ts';
import { BookingLines } from '../inventory/BookingLines.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Screen } from '../shell/Screen.tsx';
import { NeedLines } from './NeedLines.tsx';
import { ProgrammeActs } from './ProgrammeActs.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { ProgrammeStatusBadge } from './ProgrammeStatusBadge.tsx';
import { durationText, groupsText, sizeText } from './programme-text.ts';
import { TagFamilies } from './TagFamilies.tsx';
import { VersionHistory } from './VersionHistory.tsx';

/** One programme: what it is, what it takes, how it became so, and who comes for it. */
export function ProgrammePage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { openNew } = useBookingDrawer();
  const [editing, edit] = useDisclosure(false);
  const { data, error } = useQuery({ ...orpc.programme.get.queryOptions({ input: { id } }), retry: false });
  const back = <BackLink href="/programme" label={t('programme:backToList')} />;
  if (!data) {
    return (
      <Screen title={t('programme:title')} back={back}>
        {error && <LoadError error={error} />}
      </Screen>
    );
  }
  const { programme, versions, coming, names } = data;
  const { version } = programme;
  const planned = coming.map(({ booking }) => booking);
  return (
    <Screen
      title={version.name}
      back={back}
      actions={
        <>
          <ProgrammeActs programme={programme} />
          {programme.status === 'active' && (
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={16} />}
              onClick={() => openNew({ programmeVersionId: version.id })}
            >
              {t('programme:act.plan')}
            </Button>
          )}
          <Button leftSection={<IconPencil size={16} />} onClick={edit.open}>
            {t('programme:act.edit')}
          </Button>
        </>
      }
    >
      <Group gap="sm" mt={-8}>
        <ProgrammeStatusBadge status={programme.status} always />
        <Text size="sm" c="dimmed">
          {[programme.code, t('programme:versionNo', { number: version.number })].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <Section title={t('programme:section.what')}>
              {version.summary && (
                <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                  {version.summary}
                </Text>
              )}
              <Facts
                facts={[
                  [t('programme:field.groups'), groupsText(version.groups, t) || t('programme:everybody')],
                  [t('programme:field.size'), sizeText(version.leastPupils, version.mostPupils, t)],
                  [t('programme:field.durationMinutes'), durationText(version.durationMinutes, t)],
                  [t('programme:field.buffers'), buffers(version, t)],
                  [
                    t('programme:field.pupilsPerSupervisor'),
                    version.pupilsPerSupervisor
                      ? t('programme:ratio', { count: version.pupilsPerSupervisor })
                      : t('programme:ratioOfRegion'),
                  ],
                  [t('programme:field.preparation'), version.preparation],
                  [t('programme:field.protection'), version.protection],
                ]}
              />
            </Section>
            <Section title={t('programme:section.needs')}>
              {version.needs.length > 0 ? (
                <NeedLines needs={version.needs} names={names} />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('programme:noNeeds')}
                </Text>
              )}
            </Section>
            {version.tags.length > 0 && (
              <Section title={t('programme:section.labels')}>
                <TagFamilies tags={version.tags} />
              </Section>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <Section title={t('programme:section.coming')}>
              {planned.length > 0 ? (
                <BookingLines bookings={planned} />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('programme:noComing')}
                </Text>
              )}
            </Section>
            <Section title={t('programme:section.versions')}>
              <VersionHistory versions={versions} names={names} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
      <ProgrammeForm opened={editing} programme={programme} onClose={edit.close} />
    </Screen>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}

function buffers(
  { setupMinutes, cleanupMinutes }: { readonly setupMinutes: number; readonly cleanupMinutes: number },
  t: ReturnType<typeof useTranslation>['t'],
): string {
  if (setupMinutes + cleanupMinutes === 0) return '';
  return t('programme:buffersText', { setup: setupMinutes, cleanup: cleanupMinutes });
}
