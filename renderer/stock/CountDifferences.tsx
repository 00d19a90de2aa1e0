import { Card, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StocktakeState } from './use-stocktake.ts';

const SHOWN = 8;

/** What differs so far, while somebody still walks around. */
export function CountDifferences({ state }: { readonly state: StocktakeState }) {
  const { t } = useTranslation();
  const { report, unknown } = state;
  return (
    <Card withBorder padding="md">
      <Stack gap="md">
        <Part title={t('stock:take.elsewhereTitle', { count: report.elsewhere.length })}>
          {report.elsewhere.length === 0 && <Quiet>{t('stock:take.noneElsewhere')}</Quiet>}
          {report.elsewhere.map(({ id, name, assetTag, standsIn }) => (
            <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
              <div>
                <Text size="sm">{name}</Text>
                <Text size="xs" c="dimmed">
                  {[assetTag, standsIn && t('stock:take.belongsAt', { place: standsIn })].filter(Boolean).join(' · ')}
                </Text>
              </div>
              <CloseButton aria-label={t('stock:take.drop', { name })} onClick={() => state.setSeen(id, false)} />
            </Group>
          ))}
        </Part>
        {unknown.length > 0 && (
          <Part title={t('stock:take.unknownTitle', { count: unknown.length })}>
            <Quiet>{t('stock:take.unknownText')}</Quiet>
            {unknown.map((code) => (
              <Group key={code} justify="space-between" wrap="nowrap" gap="xs">
                <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  {code}
                </Text>
                <CloseButton
                  aria-label={t('stock:take.drop', { name: code })}
                  onClick={() => state.dropUnknown(code)}
                />
              </Group>
            ))}
          </Part>
        )}
        <Part title={t('stock:take.notSeenTitle', { count: report.missing.length })}>
          {report.missing.length === 0 && <Quiet>{t('stock:take.allSeen')}</Quiet>}
          {report.missing.slice(0, SHOWN).map(({ id, name, assetTag, place }) => (
            <Text key={id} size="sm">
              {[name, assetTag, place].filter(Boolean).join(' · ')}
            </Text>
          ))}
          {report.missing.length > SHOWN && (
            <Quiet>{t('stock:take.more', { count: report.missing.length - SHOWN })}</Quiet>
          )}
        </Part>
      </Stack>
    </Card>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
