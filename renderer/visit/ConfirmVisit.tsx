import {
  Alert,
  Button,
  Card,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { VerdictList } from '../booking/VerdictList.tsx';
import { orpc } from '../client.ts';
import { useOptionUntil } from '../rule/use-option-until.ts';
import { DateField } from '../time/DateField.tsx';
import type { ConfirmValues } from './confirm-values.ts';
import { KnownContacts } from './KnownContacts.tsx';
import { RefusedVisit } from './RefusedVisit.tsx';
import type { useBookVisit } from './use-book-visit.ts';
import { useFocusOnce } from './use-focus-once.ts';
import { timesOf } from './visit-text.ts';
import type { Question, VisitOffer } from './visit-types.ts';

interface ConfirmVisitProps {
  readonly offer: VisitOffer;
  readonly question: Question;
  readonly title: string;
  readonly booking: ReturnType<typeof useBookVisit>;
  readonly onBack: () => void;
  readonly onTake: (offer: VisitOffer) => void;
}

/** Step 3: how firm it is and whom to tell; then everything is booked at once. */
export function ConfirmVisit({ offer, question, title, booking, onBack, onTake }: ConfirmVisitProps) {
  const { t, i18n } = useTranslation();
  const today = dateOf(Date.now());
  const heading = useFocusOnce<HTMLHeadingElement>();
  const suggestUntil = useOptionUntil();
  const [chosenUntil, setChosenUntil] = useState<ConfirmValues['optionUntil'] | undefined>();
  const [typed, setTyped] = useState<Omit<ConfirmValues, 'optionUntil'>>({
    title: '',
    status: 'option',
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    groupLabel: '',
    notes: '',
    reason: '',
  });
  const optionUntil = chosenUntil === undefined ? suggestUntil(today, firstDayOf(offer)) : chosenUntil;
  const values: ConfirmValues = { ...typed, optionUntil };
  const change = (changed: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...changed }));
  const school = useQuery(
    orpc.organisation.get.queryOptions({
      input: question.organisationId ? { id: question.organisationId } : skipToken,
    }),
  ).data;
  const warnings = offer.verdicts.filter(({ level }) => level === 'warning');
  const asksReason = warnings.length > 0;
  const isReady =
    (values.status === 'confirmed' || values.optionUntil !== null) && (!asksReason || values.reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) booking.book(values);
  };
  const text = (field: 'contactName' | 'contactEmail' | 'contactPhone' | 'groupLabel') => (
    <TextInput
      label={t(`visit:confirm.${field}`)}
      value={values[field]}
      maxLength={200}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Card withBorder radius="md" padding="lg" component="section" aria-labelledby="visit-confirm">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Group gap="xs">
            <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
              {t('visit:confirm.back')}
            </Button>
          </Group>
          <div>
            <Title order={2} size="h4" id="visit-confirm" tabIndex={-1} ref={heading}>
              {title || t('visit:what.own')}
              {school && ` · ${school.organisation.name}`}
            </Title>
            {timesOf(offer, i18n.language).map((when) => (
              <Text key={when} fw={600}>
                {when}
              </Text>
            ))}
            <Text>{offer.locationName}</Text>
            {offer.parts.map((part, index) => (
              <Text key={`${part.start} ${part.names.join()}`} size="sm" c="dimmed">
                {t('visit:part', { no: index + 1, count: part.pupils })}: {part.names.join(', ')}
              </Text>
            ))}
          </div>
          {offer.verdicts.length > 0 && <VerdictList verdicts={offer.verdicts} zone={offer.zone} />}
          {asksReason && (
            <TextInput
              label={t('verdict:refusal.reason')}
              description={t('verdict:refusal.reasonHint')}
              withAsterisk
              maxLength={500}
              value={values.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <SegmentedControl
              aria-label={t('visit:confirm.status')}
              style={{ alignSelf: 'end' }}
              data={[
                { value: 'option', label: t('visit:confirm.option') },
                { value: 'confirmed', label: t('visit:confirm.confirmed') },
              ]}
              value={values.status}
              onChange={(status) => change({ status: status as ConfirmValues['status'] })}
            />
            {values.status === 'option' && (
              <DateField label={t('visit:confirm.optionUntil')} value={values.optionUntil} onChange={setChosenUntil} />
            )}
          </SimpleGrid>
          {!title && (
            <TextInput
              label={t('visit:confirm.title')}
              value={values.title}
              maxLength={180}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          )}
          <KnownContacts contacts={school?.contacts ?? []} onChoose={change} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {text('contactName')}
            {text('contactEmail')}
            {text('contactPhone')}
            {text('groupLabel')}
          </SimpleGrid>
          <Textarea
            label={t('visit:confirm.notes')}
            description={t('visit:confirm.noNames')}
            autosize
            minRows={2}
            maxLength={5000}
            value={values.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
          {booking.refused && <RefusedVisit refused={booking.refused} onTake={onTake} />}
          {booking.failure && (
            <Alert color="red" role="alert">
              {booking.failure}
            </Alert>
          )}
          <Button type="submit" size="md" w="fit-content" disabled={!isReady} loading={booking.isBusy}>
            {t(values.status === 'option' ? 'visit:confirm.doOption' : 'visit:confirm.doConfirm')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

function firstDayOf({ parts, zone }: VisitOffer): IsoDate {
  return dateOf(Math.min(...parts.map(({ start }) => start)), zone);
}
