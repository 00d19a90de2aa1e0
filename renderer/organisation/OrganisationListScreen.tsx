import { Alert, Button, Center, Group, Menu, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { showRefusal } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import { Screen } from '../shell/Screen.tsx';
import { EmptyOrganisations } from './EmptyOrganisations.tsx';
import { exportOrganisations } from './export-organisations.ts';
import { ListFilters } from './ListFilters.tsx';
import { OrganisationTable } from './OrganisationTable.tsx';
import { useOrganisationList } from './use-organisation-list.ts';

/** All schools and companies: search, filter, sort, export, and on to one of them. */
export function OrganisationListScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const list = useOrganisationList();
  const duplicates = useQuery(orpc.organisation.duplicates.queryOptions());
  const { data, error, isPending } = list.query;
  const lines = data?.lines ?? [];
  const isEmpty = data !== undefined && data.total === 0 && !list.isFiltered;
  const groups = duplicates.data?.groups.length ?? 0;
  const download = (style: 'semicolon' | 'comma') => void exportOrganisations(lines, style, t).catch(showRefusal);
  return (
    <Screen
      fill
      title={t('organisation:title')}
      actions={
        <>
          {groups > 0 && (
            <Button
              component={Link}
              href="/organisation/duplicates"
              variant="subtle"
              leftSection={<IconCopy size={16} />}
            >
              {t('organisation:duplicatesCount', { count: groups })}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={16} />} disabled={lines.length === 0}>
                {t('organisation:export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => download('semicolon')}>{t('organisation:exportSemicolon')}</Menu.Item>
              <Menu.Item onClick={() => download('comma')}>{t('organisation:exportComma')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            component={Link}
            href="/organisation/import"
            variant="default"
            leftSection={<IconFileImport size={16} />}
          >
            {t('organisation:import')}
          </Button>
          <Button component={Link} href="/organisation/new" leftSection={<IconPlus size={16} />}>
            {t('organisation:newShort')}
          </Button>
        </>
      }
    >
      {error && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('organisation:loadFailed')}>
          {errorText(error)}
        </Alert>
      )}
      {isEmpty && <EmptyOrganisations />}
      {!isEmpty && !error && (
        <Stack gap="xs" flex={1} mih={0}>
          <ListFilters list={list} />
          <OrganisationTable
            lines={lines}
            isPending={isPending}
            sort={list.view.sort}
            descending={list.view.descending}
            onSort={(sort, descending) => list.change({ sort, descending })}
            onOpen={(id) => navigate(`/organisation/${id}`)}
          />
          {data?.total === 0 && (
            <Center flex={1}>
              <Stack align="center" gap={4}>
                <Text fw={600}>{t('organisation:notFound')}</Text>
                <Text c="dimmed" ta="center">
                  {t('organisation:notFoundHint')}
                </Text>
                <Button variant="light" mt="sm" onClick={list.clear}>
                  {t('organisation:clearFilters')}
                </Button>
              </Stack>
            </Center>
          )}
          <Group justify="flex-end" role="status">
            <Text size="sm" c="dimmed">
              {data && data.total > 0 ? t('organisation:count', { count: data.total }) : ''}
            </Text>
          </Group>
        </Stack>
      )}
    </Screen>
  );
}
