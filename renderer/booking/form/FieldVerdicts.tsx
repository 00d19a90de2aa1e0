import { Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict, VerdictLevel } from '#domain/booking/verdict.ts';
import { verdictText } from '../verdict-text.ts';
import classes from './FieldVerdicts.module.css';

const icons: Record<VerdictLevel, typeof IconBan> = {
  block: IconBan,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
};

interface FieldVerdictsProps {
  readonly verdicts: readonly Verdict[];
  readonly zone: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (rule: string, reason: string) => void;
  /** Somebody tried to save: a missing reason is a mistake now. */
  readonly isTried: boolean;
}

/** What the rules say of one field, right under it; a warning takes its reason here. */
export function FieldVerdicts({ verdicts, zone, reasons, onReason, isTried }: FieldVerdictsProps) {
  const { t, i18n } = useTranslation();
  if (verdicts.length === 0) return null;
  const askedBy = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    if (verdict.level === 'warning' && !askedBy.has(verdict.rule)) askedBy.set(verdict.rule, verdict);
  }
  return (
    <Stack gap={6} className={classes.list} aria-live="polite">
      {verdicts.map((verdict) => {
        const Icon = icons[verdict.level];
        const { fact, way } = verdictText(verdict, t, i18n.language, zone);
        const reason = reasons[verdict.rule] ?? '';
        return (
          <div key={JSON.stringify(verdict)} className={classes.verdict} data-level={verdict.level}>
            <Group gap={8} wrap="nowrap" align="flex-start">
              <Icon size={17} className={classes.icon} aria-hidden />
              <Text size="sm" lh={1.45}>
                <VisuallyHidden>{t(`verdict:level.${verdict.level}`)}: </VisuallyHidden>
                <span className={classes.fact}>{fact}</span> {way}
              </Text>
            </Group>
            {askedBy.get(verdict.rule) === verdict && (
              <TextInput
                mt={6}
                ml={25}
                size="sm"
                label={t('booking:reason.label')}
                placeholder={t('verdict:refusal.reasonPlaceholder')}
                maxLength={500}
                value={reason}
                data-field={`reason-${verdict.rule}`}
                error={isTried && !reason.trim() ? t('booking:reason.missing') : undefined}
                onChange={(event) => onReason(verdict.rule, event.currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
