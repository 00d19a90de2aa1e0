import { Anchor, Badge, Group, ScrollArea, Table, Text } from '@mantine/core';
import { IconMoodSick } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { TableHead } from '#renderer/shell/TableHead.tsx';
import { instantText } from '../booking/verdict-text.ts';
import type { PersonLine } from './person-types.ts';
import { VogBadge } from './VogBadge.tsx';

const SKILLS_SHOWN = 3;

export function PersonTable({ people }: { readonly people: readonly PersonLine[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ScrollArea flex={1} mih={0} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('person:title') }}>
      <Table highlightOnHover stickyHeader verticalSpacing="xs" horizontalSpacing="xs">
        <TableHead
          heads={[t('person:field.name'), t('person:field.kind'), t('person:field.skills'), 'VOG', t('person:next')]}
        />
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td>
                <Group gap={4}>
                  <Anchor component={Link} href={`/person/${person.id}`} size="sm" fw={600}>
                    {person.name}
                  </Anchor>
                  {person.absentToday && (
                    <Badge
                      variant="default"
                      tt="none"
                      fw={500}
                      miw="max-content"
                      leftSection={<IconMoodSick size={14} color="var(--mantine-color-orange-text)" aria-hidden />}
                    >
                      {t('person:away', { until: dateAsTyped(person.absentToday.lastOn) })}
                    </Badge>
                  )}
                  {!person.active && (
                    <Badge variant="default" tt="none" fw={500} miw="max-content">
                      {t('person:stopped')}
                    </Badge>
                  )}
                </Group>
                {person.locationName && (
                  <Text size="xs" c="dimmed">
                    {person.locationName}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{t(`person:kind.${person.kind}`)}</Text>
                {person.organisationName && (
                  <Text size="xs" c="dimmed">
                    {person.organisationName}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{skillsText(person.skills)}</Table.Td>
              <Table.Td>
                <VogBadge vog={person.vog} />
              </Table.Td>
              <Table.Td>
                {person.next ? (
                  <>
                    <Text size="sm">{instantText(person.next.start, i18n.language)}</Text>
                    <Text size="xs" c="dimmed">
                      {person.next.holder}
                    </Text>
                  </>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('person:noNext')}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function skillsText(skills: readonly string[]): string {
  const more = skills.length - SKILLS_SHOWN;
  return skills.slice(0, SKILLS_SHOWN).join(', ') + (more > 0 ? ` +${more}` : '');
}
