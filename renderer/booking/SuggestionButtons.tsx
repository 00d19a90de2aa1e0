import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { periodText } from './verdict-text.ts';

interface SuggestionButtonsProps {
  readonly suggestions: readonly Suggestion[];
  readonly onTake: (suggestion: Suggestion) => void;
  readonly busy?: boolean | undefined;
  readonly zone?: string | undefined;
}

/** Ways out that fit now, one button each: what is equal at the same time first, then the nearest times. */
export function SuggestionButtons({ suggestions, onTake, busy = false, zone }: SuggestionButtonsProps) {
  const { t, i18n } = useTranslation();
  const replacements = suggestions.filter((suggestion) => suggestion.kind === 'replace');
  const times = suggestions.filter((suggestion) => suggestion.kind === 'time');
  return (
    <Stack gap="md">
      {replacements.length > 0 && (
        <SuggestionGroup title={t('verdict:refusal.otherThings')}>
          {replacements.map((suggestion) => (
            <Button
              key={`${suggestion.resourceId} ${suggestion.byId}`}
              variant="default"
              size="xs"
              leftSection={<IconArrowsExchange size={15} aria-hidden />}
              disabled={busy}
              onClick={() => onTake(suggestion)}
            >
              {t(suggestion.byLocation ? 'verdict:refusal.takeReplacementAt' : 'verdict:refusal.takeReplacement', {
                name: suggestion.byName,
                location: suggestion.byLocation,
                instead: suggestion.resourceName,
              })}
            </Button>
          ))}
        </SuggestionGroup>
      )}
      {times.length > 0 && (
        <SuggestionGroup title={t('verdict:refusal.otherTimes')}>
          {times.map((suggestion) => (
            <Button
              key={suggestion.start}
              variant="default"
              size="xs"
              leftSection={<IconClock size={15} aria-hidden />}
              disabled={busy}
              onClick={() => onTake(suggestion)}
            >
              {periodText(suggestion.start, suggestion.end, i18n.language, zone)}
            </Button>
          ))}
        </SuggestionGroup>
      )}
    </Stack>
  );
}

function SuggestionGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="xs" c="dimmed" fw={600} mb={6}>
        {title}
      </Text>
      <Group gap={8}>{children}</Group>
    </fieldset>
  );
}
