import { Group, Stack, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict, VerdictLevel } from '#domain/booking/verdict.ts';
import { mergeVerdicts } from './merge-verdicts.ts';
import { verdictText } from './verdict-text.ts';

const looks: Record<VerdictLevel, { readonly color: string; readonly Icon: typeof IconBan }> = {
  block: { color: 'red', Icon: IconBan },
  warning: { color: 'orange', Icon: IconAlertTriangle },
  info: { color: 'blue', Icon: IconInfoCircle },
};

interface VerdictListProps {
  readonly verdicts: readonly Verdict[];
  /** Wall times are told in this zone. */
  readonly zone?: string | undefined;
}

/** Each verdict as a sentence that names the thing, with the way out under it. */
export function VerdictList({ verdicts, zone }: VerdictListProps) {
  const { t, i18n } = useTranslation();
  return (
    <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {mergeVerdicts(verdicts, i18n.language).map((verdict) => {
        const { color, Icon } = looks[verdict.level];
        const { fact, way } = verdictText(verdict, t, i18n.language, zone);
        return (
          <Group component="li" key={keyOf(verdict)} wrap="nowrap" align="flex-start" gap="sm">
            <ThemeIcon variant="light" color={color} size={28} radius="xl" aria-hidden>
              <Icon size={17} />
            </ThemeIcon>
            <div>
              <Text size="sm" fw={600} lh={1.4}>
                <VisuallyHidden>{t(`verdict:level.${verdict.level}`)}: </VisuallyHidden>
                {fact}
              </Text>
              <Text size="sm" c="dimmed" lh={1.4}>
                {way}
              </Text>
            </div>
          </Group>
        );
      })}
    </Stack>
  );
}

function keyOf(verdict: Verdict): string {
  return [
    verdict.rule,
    verdict.resourceId,
    verdict.facts['bookingId'],
    verdict.facts['model'],
    verdict.facts['firstOn'],
  ].join();
}
