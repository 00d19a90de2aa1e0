import { Alert, Button, Card, Group, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { proposeRegion } from '#domain/calendar/municipality-regions.ts';
import type { OrganisationDraft } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { toDraft, toForm } from '../organisation/organisation-form.ts';
import { OverrideList } from './OverrideList.tsx';

interface SchoolDaysProps {
  readonly school: Omit<OrganisationDraft, 'status'> & { readonly id: string; readonly status: string };
}

/** On the page of a school: when its pupils are away, and how its days run. */
export function SchoolDays({ school }: SchoolDaysProps) {
  const { t } = useTranslation();
  const title = t('calendar:school.title');
  const { holidayRegion, dayModel, travelMinutes } = school;
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {[
          holidayRegion &&
            t('calendar:school.region', { region: t(`organisation:region.${holidayRegion}`).toLowerCase() }),
          dayModel && t(`organisation:dayModel.${dayModel}`).toLowerCase(),
          travelMinutes !== null && t('calendar:school.travel', { count: travelMinutes }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {holidayRegion === null && <RegionQuestion school={school} />}
      <OverrideList school={school} isReadOnly={school.status === 'merged'} />
    </Card>
  );
}

/** The municipality proposes, a person decides. */
function RegionQuestion({ school }: SchoolDaysProps) {
  const { t } = useTranslation();
  const proposal = proposeRegion(school.municipality);
  const save = useMutation(
    orpc.organisation.save.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('organisation:saved', { name: school.name }), transactionId),
      onError: showRefusal,
    }),
  );
  const names = {
    municipality: school.municipality,
    region: proposal.kind === 'proposed' ? t(`organisation:region.${proposal.region}`) : '',
  };
  return (
    <Alert color="yellow" icon={<IconInfoCircle />} mb="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw="14rem">
          {t(`calendar:school.proposal.${proposal.kind}`, names)}
        </Text>
        {proposal.kind === 'proposed' && school.status === 'active' && (
          <Button
            size="xs"
            variant="default"
            loading={save.isPending}
            onClick={() =>
              save.mutate({ id: school.id, draft: { ...toDraft(toForm(school)), holidayRegion: proposal.region } })
            }
          >
            {t('calendar:school.take', names)}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
