import { Anchor, Button, Group, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { foldText } from '#domain/organisation/fold-text.ts';
import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import { widen } from '#domain/time/period.ts';
import { orpc } from '#renderer/client.ts';
import { showRefusal } from '#renderer/feedback.tsx';
import { durationText, groupsText, sizeText } from '#renderer/programme/programme-text.ts';
import { TwoLines } from '#renderer/shell/TwoLines.tsx';
import { programmeValues } from './programme-choice.ts';
import type { BookingFormState } from './use-booking-form.ts';

interface ProgrammeFieldProps {
  readonly form: BookingFormState;
  readonly bookingId: string | undefined;
  /** The rules miss something that the programme needs. */
  readonly isIncomplete: boolean;
}

/** What the group comes for: choosing it fills in what it says, and offers what it needs. */
export function ProgrammeField({ form, bookingId, isIncomplete }: ProgrammeFieldProps) {
  const { t } = useTranslation();
  const { values, change, draft } = form;
  const chosenId = values.programmeVersionId;
  const programmes = useQuery(orpc.programme.list.queryOptions()).data?.programmes ?? [];
  const chosen = useQuery(orpc.programme.version.queryOptions({ input: chosenId ? { id: chosenId } : skipToken })).data;
  const propose = useMutation(orpc.programme.propose.mutationOptions());
  const offered = programmes.filter(({ status, version }) => status === 'active' || version.id === chosenId);
  const options = offered.map(({ version }) => ({ value: version.id, label: version.name }));
  const version = chosen?.version;
  // An older version that this booking holds on to.
  if (version && chosenId === version.id && !options.some(({ value }) => value === chosenId)) {
    options.unshift({
      value: version.id,
      label: t('programme:ofVersion', { name: version.name, number: version.number }),
    });
  }
  const about = new Map(offered.map((one) => [one.version.id, one.version]));
  const fillNeeds = (of: ProgrammeVersion, locationId: string | null) => {
    const period = draft && draft.end > draft.start ? widen(draft, of.setupMinutes, of.cleanupMinutes) : null;
    propose.mutate(
      {
        versionId: of.id,
        locationId,
        period,
        pupils: draft?.pupils ?? null,
        needs: [...values.needs],
        ...(bookingId && { bookingId }),
      },
      { onSuccess: ({ needs }) => change({ needs }), onError: showRefusal },
    );
  };
  const choose = (versionId: string | null) => {
    const next = versionId ? about.get(versionId) : undefined;
    if (versionId && !next) return;
    change(programmeValues(values, next, version?.name));
    if (next) fillNeeds(next, values.locationId);
  };
  const shown = version && chosenId === version.id ? version : chosenId ? about.get(chosenId) : undefined;
  return (
    <div>
      <Select
        label={t('booking:programme.label')}
        placeholder={t('booking:programme.placeholder')}
        data={options}
        value={chosenId}
        searchable
        clearable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': t('booking:programme.clear') }}
        nothingFoundMessage={t('programme:nothingToChoose')}
        maxDropdownHeight={320}
        data-field="programmeVersionId"
        filter={({ options: all, search }) => {
          const words = foldText(search).split(' ');
          return all.filter(
            (option) => 'value' in option && words.every((word) => foldText(option.label).includes(word)),
          );
        }}
        onChange={choose}
        renderOption={({ option }) => <TwoLines name={option.label} details={detailsOf(about.get(option.value), t)} />}
      />
      {shown && (
        <Group gap="xs" mt={4} justify="space-between">
          <Text size="xs" c="dimmed">
            {[
              groupsText(shown.groups, t) || t('programme:everybody'),
              durationText(shown.durationMinutes, t),
              sizeText(shown.leastPupils, shown.mostPupils, t),
              shown.pupilsPerSupervisor && t('programme:ratio', { count: shown.pupilsPerSupervisor }),
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <Anchor component={Link} href={`/programme/${shown.programmeId}`} size="xs">
              {t('booking:programme.open')}
            </Anchor>
          </Text>
          {isIncomplete && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconPlus size={14} />}
              loading={propose.isPending}
              onClick={() => fillNeeds(shown, values.locationId)}
            >
              {t('booking:programme.fill')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

function detailsOf(version: ProgrammeVersion | undefined, t: TFunction): string[] {
  return version ? [groupsText(version.groups, t), durationText(version.durationMinutes, t)].filter(Boolean) : [];
}
