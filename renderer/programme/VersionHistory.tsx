import { Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareVersions, type VersionDifference } from '#domain/programme/compare-versions.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';
import { durationText, groupsText, needText } from './programme-text.ts';
import type { NeedNames, VersionLine } from './programme-types.ts';

interface VersionHistoryProps {
  readonly versions: readonly VersionLine[];
  readonly names: NeedNames;
}

/** The versions, the newest first: how each differs from the one before, and which visits it was for. */
export function VersionHistory({ versions, names }: VersionHistoryProps) {
  const { t, i18n } = useTranslation();
  const day = (instant: number) => shortDate(dateOf(instant), i18n.language);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={0} reverseActive={false}>
      {versions.map(({ version, visits, firstVisit, lastVisit }, at) => {
        const before = versions[at + 1]?.version;
        const changes = before ? compareVersions(before, version) : [];
        return (
          <Timeline.Item
            key={version.id}
            title={
              <Text size="sm" fw={600}>
                {t('programme:versionNo', { number: version.number })}
              </Text>
            }
          >
            <Text size="sm" c="dimmed">
              {visits === 0 || firstVisit === null || lastVisit === null
                ? t('programme:version.unused')
                : t('programme:version.used', { count: visits, first: day(firstVisit), last: day(lastVisit) })}
            </Text>
            {before && (
              <Stack gap={2} mt={4}>
                {changes.map((change) => (
                  <Text key={change.field} size="sm" style={{ overflowWrap: 'anywhere' }}>
                    <Text span inherit fw={500}>
                      {t(`programme:field.${change.field}`)}:
                    </Text>{' '}
                    <ChangeText change={change} names={names} />
                  </Text>
                ))}
              </Stack>
            )}
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}

const longTexts: ReadonlySet<string> = new Set(['summary', 'preparation', 'protection']);
const minuteFields: ReadonlySet<string> = new Set(['durationMinutes', 'setupMinutes', 'cleanupMinutes']);

function ChangeText({ change, names }: { readonly change: VersionDifference; readonly names: NeedNames }) {
  const { t, i18n } = useTranslation();
  if ('added' in change) {
    const texts = wordsOf(change, names, t, i18n.language);
    const parts = [
      texts.added && t('programme:version.added', { what: texts.added }),
      texts.removed && t('programme:version.removed', { what: texts.removed }),
    ];
    return parts.filter(Boolean).join('; ');
  }
  if (longTexts.has(change.field)) return t('programme:version.rewritten');
  const value = (one: string | number | null) => {
    if (one === null || one === '') return t('programme:version.none');
    return typeof one === 'number' && minuteFields.has(change.field) ? durationText(one, t) : String(one);
  };
  return t('programme:version.fromTo', { before: value(change.before), after: value(change.after) });
}

function wordsOf(
  change: Extract<VersionDifference, { readonly added: unknown }>,
  names: NeedNames,
  t: ReturnType<typeof useTranslation>['t'],
  language: string,
) {
  switch (change.field) {
    case 'groups':
      return { added: groupsText(change.added, t), removed: groupsText(change.removed, t) };
    case 'tags':
      return {
        added: change.added.map(({ name }) => name).join(', '),
        removed: change.removed.map(({ name }) => name).join(', '),
      };
    case 'needs': {
      const say = (needs: typeof change.added) => needs.map((need) => needText(need, names, t, language)).join(', ');
      return { added: say(change.added), removed: say(change.removed) };
    }
  }
}
