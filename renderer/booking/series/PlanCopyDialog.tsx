import { Button, Group, Modal, MultiSelect, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearOf } from '#domain/recurrence/copy-date.ts';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { OwnerSelect } from '#renderer/inventory/OwnerSelect.tsx';
import { useOptionUntil } from '#renderer/rule/use-option-until.ts';
import { useOpeningCount } from '#renderer/shell/use-opening-count.ts';
import { DateField } from '../form/DateField.tsx';
import { type PlanChoice, PlanCopyDates } from './PlanCopyDates.tsx';

interface PlanCopyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The bookings of one school year into another: first which, then every date with a choice. */
export function PlanCopyDialog({ opened, onClose }: PlanCopyDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={900}
      centered
      title={<Text fw={650}>{t('series:plan.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <PlanCopySteps key={useOpeningCount(opened)} onClose={onClose} />
    </Modal>
  );
}

function PlanCopySteps({ onClose }: Pick<PlanCopyDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  const thisYear = schoolYearOf(today);
  const [fromYear, setFromYear] = useState(thisYear);
  const [toYear, setToYear] = useState(thisYear + 1);
  const [locationIds, setLocationIds] = useState<string[]>([]);
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [status, setStatus] = useState<PlanChoice['status']>('option');
  const suggestUntil = useOptionUntil();
  const [typedUntil, setTypedUntil] = useState<string | null>(null);
  const [chosen, setChosen] = useState<PlanChoice | null>(null);
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations ?? [];
  if (chosen) return <PlanCopyDates choice={chosen} onBack={() => setChosen(null)} onDone={onClose} />;
  const shownUntil = typedUntil ?? dateAsTyped(suggestUntil(today, null));
  const optionUntil = status === 'option' ? parseTypedDate(shownUntil, today) : null;
  const years = [-2, -1, 0, 1, 2].map((ahead) => thisYear + ahead);
  const yearOptions = years.map((year) => ({ value: String(year), label: `${year}-${year + 1}` }));
  return (
    <Stack gap="md">
      <Text size="sm">{t('series:plan.text')}</Text>
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={t('series:plan.from')}
          data={yearOptions}
          value={String(fromYear)}
          allowDeselect={false}
          onChange={(year) => setFromYear(Number(year ?? fromYear))}
        />
        <Select
          label={t('series:plan.to')}
          data={yearOptions}
          value={String(toYear)}
          allowDeselect={false}
          onChange={(year) => setToYear(Number(year ?? toYear))}
        />
        <MultiSelect
          label={t('series:plan.locations')}
          placeholder={locationIds.length === 0 ? t('series:plan.allLocations') : ''}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={locationIds}
          onChange={setLocationIds}
        />
        <OwnerSelect
          label={t('series:plan.organisation')}
          placeholder={t('series:plan.allOrganisations')}
          value={organisationId}
          ownerName={null}
          onChange={setOrganisationId}
        />
        <Select
          label={t('series:plan.status')}
          data={[
            { value: 'option', label: t('series:plan.option') },
            { value: 'confirmed', label: t('series:plan.confirmed') },
          ]}
          value={status}
          allowDeselect={false}
          onChange={(value) => setStatus(value === 'confirmed' ? 'confirmed' : 'option')}
        />
        {status === 'option' && (
          <DateField
            label={t('series:plan.optionUntil')}
            field="optionUntil"
            value={shownUntil}
            today={today}
            onChange={setTypedUntil}
            onLeave={() => undefined}
          />
        )}
      </SimpleGrid>
      <Group justify="flex-end">
        <Button
          disabled={status === 'option' && !optionUntil}
          onClick={() =>
            setChosen({ fromYear, toYear, locationIds, ...(organisationId && { organisationId }), status, optionUntil })
          }
        >
          {t('series:plan.review')}
        </Button>
      </Group>
    </Stack>
  );
}
