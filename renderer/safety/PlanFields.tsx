import { Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type InspectionKind, inspectionKinds } from '#domain/safety/inspection.ts';

export type PlanValues = Readonly<Partial<Record<InspectionKind, number | ''>>>;

interface PlanFieldsProps {
  readonly label: string;
  readonly hint: string;
  readonly value: PlanValues;
  readonly onChange: (value: PlanValues) => void;
}

/** What is inspected, and how often. Chosen without a number is allowed: not determined yet. */
export function PlanFields({ label, hint, value, onChange }: PlanFieldsProps) {
  const { t } = useTranslation();
  const without = (kind: InspectionKind): PlanValues =>
    Object.fromEntries(Object.entries(value).filter(([known]) => known !== kind));
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      </div>
      {inspectionKinds.map((kind) => {
        const months = value[kind];
        const name = t(`safety:kind.${kind}`);
        return (
          <Group key={kind} gap="sm" wrap="nowrap" mih={36}>
            <Checkbox
              label={name}
              w="11rem"
              checked={months !== undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? { ...value, [kind]: kind === 'nen3140' ? 12 : '' } : without(kind),
                )
              }
            />
            {months !== undefined && (
              <>
                <NumberInput
                  aria-label={t('safety:plan.monthsOf', { kind: name })}
                  placeholder={t('safety:undetermined')}
                  w="8.5rem"
                  min={1}
                  max={240}
                  allowDecimal={false}
                  allowNegative={false}
                  value={months}
                  onChange={(typed) => onChange({ ...value, [kind]: typeof typed === 'number' ? typed : '' })}
                />
                <Text size="sm">{t('safety:plan.months')}</Text>
              </>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

export function toPlanValues(plans: readonly { kind: InspectionKind; months: number | null }[]): PlanValues {
  return Object.fromEntries(plans.map(({ kind, months }) => [kind, months ?? '']));
}

export function toPlans(values: PlanValues): { kind: InspectionKind; months: number | null }[] {
  return inspectionKinds.flatMap((kind) => {
    const months = values[kind];
    return months === undefined ? [] : [{ kind, months: months === '' ? null : months }];
  });
}
