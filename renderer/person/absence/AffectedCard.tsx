import { Alert, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { periodText, verdictText } from '#renderer/booking/verdict-text.ts';
import type { AffectedBooking, StandIn } from '../person-types.ts';
import type { Choice, Stopped } from './use-settle.ts';

interface AffectedCardProps {
  readonly booking: AffectedBooking;
  readonly choice: Choice;
  readonly stopped: Stopped | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One booking that misses somebody: who can take over, and why. */
export function AffectedCard({ booking, choice, stopped, onChoose }: AffectedCardProps) {
  const { t, i18n } = useTranslation();
  const name = booking.holder || t(`booking:kind.${booking.kind}`);
  const when = periodText(booking.start, booking.end, i18n.language, booking.timeZone);
  const chosen = booking.standIns.find(({ personId }) => personId === choice.to);
  const items = (list: readonly StandIn[]) => list.map(({ personId, name: label }) => ({ value: personId, label }));
  const options = [
    { group: t('person:standIn.fits'), items: items(booking.standIns.filter(({ fits }) => fits)) },
    {
      group: t('person:standIn.possible'),
      items: items(booking.standIns.filter(({ fits, possible }) => possible && !fits)),
    },
    {
      group: t('person:standIn.nobody'),
      items: [
        { value: 'without', label: t('person:standIn.without') },
        { value: 'later', label: t('person:standIn.later') },
      ],
    },
  ].filter(({ items: found }) => found.length > 0);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`${name}, ${when}`}>
      <Group align="start" justify="space-between" gap="md">
        <Stack gap={2} flex="1 1 14rem">
          <Text fw={600} size="sm">
            {name}
          </Text>
          <Text size="sm">{when}</Text>
          <Text size="xs" c="dimmed">
            {[booking.title, booking.groupLabel, booking.locationName].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        <Stack gap={6} flex="1 1 18rem">
          <Select
            label={t('person:standIn.label')}
            data={options}
            value={choice.to}
            onChange={(to) => onChoose({ to: to ?? 'later', reason: '' })}
            allowDeselect={false}
            searchable
            maxDropdownHeight={260}
            nothingFoundMessage={t('person:absence.nobody')}
          />
          {chosen && <Reasons standIn={chosen} />}
          {choice.to === 'later' && booking.proposed === null && (
            <Text size="xs" c="dimmed">
              {t('person:standIn.noneFits')}
            </Text>
          )}
        </Stack>
      </Group>
      {stopped && <WhyNot stopped={stopped} choice={choice} onChoose={onChoose} zone={booking.timeZone} />}
    </Paper>
  );
}

function Reasons({ standIn }: { readonly standIn: StandIn }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {standIn.reasons.map(({ code, good, what }) => (
        <Group key={code} gap={4} wrap="nowrap">
          {good ? (
            <IconCheck size={14} color="var(--mantine-color-teal-text)" aria-hidden />
          ) : (
            <IconX size={14} color="var(--mantine-color-red-text)" aria-hidden />
          )}
          <Text size="xs">{t(`person:reason.${code}`, { what })}</Text>
        </Group>
      ))}
      <Text size="xs" c="dimmed">
        {t('person:standIn.planned', { hours: Math.round(standIn.plannedMinutes / 60) })}
      </Text>
    </Group>
  );
}

interface WhyNotProps {
  readonly stopped: Stopped;
  readonly choice: Choice;
  readonly zone: string;
  readonly onChoose: (choice: Choice) => void;
}

/** What the rules said; when only warnings stand, a reason helps. */
function WhyNot({ stopped, choice, zone, onChoose }: WhyNotProps) {
  const { t, i18n } = useTranslation();
  const isOverridable = stopped.verdicts.length > 0 && stopped.verdicts.every(({ level }) => level === 'warning');
  return (
    <Alert color="orange" mt="sm" role="alert">
      <Stack gap="xs">
        {stopped.text && <Text size="sm">{stopped.text}</Text>}
        {stopped.verdicts.map((verdict) => {
          const { fact, way } = verdictText(verdict, t, i18n.language, zone);
          return (
            <Text key={`${verdict.rule} ${verdict.resourceId ?? ''}`} size="sm">
              {fact} {way}
            </Text>
          );
        })}
        {isOverridable && (
          <TextInput
            label={t('verdict:refusal.reason')}
            description={t('verdict:refusal.reasonHint')}
            maxLength={500}
            value={choice.reason}
            onChange={(event) => onChoose({ to: choice.to, reason: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Alert>
  );
}
