import { Checkbox, Fieldset, Group, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { amountText } from '../stock/amount-text.ts';
import { timeRange } from '../time/format.ts';
import { type CountForm, startAmount } from './count-values.ts';
import type { SheetVisit } from './today-types.ts';

interface CountVisitProps {
  readonly visit: SheetVisit;
  readonly zone: string;
  /** Its place in the form. */
  readonly at: number;
  readonly form: CountForm;
}

/** One visit of the day: who came, or nobody, and what it used up. */
export function CountVisit({ visit, zone, at, form }: CountVisitProps) {
  const { t, i18n } = useTranslation();
  const values = form.values.visits[at];
  const isAway = values?.noShow ?? false;
  const name = [visit.holder || t(`booking:kind.${visit.kind}`), visit.groupLabel].filter(Boolean).join(' · ');
  const count = (field: 'pupils' | 'supervisors') => {
    const booked = visit[field];
    const differs = booked !== null && values?.[field] !== booked && !isAway;
    return (
      <NumberInput
        w={150}
        label={t(`today:close.field.${field}`)}
        {...(differs && { description: t('today:close.booked', { count: booked }) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={isAway}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps(`visits.${at}.${field}`)}
      />
    );
  };
  const setAway = (away: boolean) => {
    form.setFieldValue(`visits.${at}.noShow`, away);
    // Who did not come used nothing, unless somebody says so.
    for (const [line, planned] of visit.lines.entries()) {
      form.setFieldValue(`visits.${at}.lines.${line}.amount`, away ? 0 : startAmount(planned, false));
    }
  };
  return (
    <Fieldset
      legend={
        <Text size="sm">
          <b>{timeRange(visit.start, visit.end, i18n.language, zone)}</b> {name}
          {visit.programmeName && (
            <Text span size="sm" c="dimmed">
              {' '}
              {visit.programmeName}
            </Text>
          )}
        </Text>
      }
    >
      <Group gap="md" align="flex-start">
        {count('pupils')}
        {count('supervisors')}
        {(visit.isConfirmed || isAway) && (
          <Checkbox
            mt={30}
            label={t('today:close.noShow')}
            checked={isAway}
            error={form.errors[`visits.${at}.noShow`]}
            onChange={(event) => setAway(event.currentTarget.checked)}
          />
        )}
      </Group>
      {visit.lines.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt="sm">
          {visit.lines.map(({ consumableId, name: material, unit, planned }, line) => (
            <DecimalInput
              key={consumableId}
              label={t('today:close.used', { name: material })}
              {...(planned !== null && {
                description: t('today:close.planned', { amount: amountText(planned, unit, i18n.language) }),
              })}
              suffix={` ${unit}`}
              clampBehavior="none"
              {...form.getInputProps(`visits.${at}.lines.${line}.amount`)}
            />
          ))}
        </SimpleGrid>
      )}
    </Fieldset>
  );
}
