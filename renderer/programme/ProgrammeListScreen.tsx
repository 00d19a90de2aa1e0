import { Button, SimpleGrid, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListDetails, IconPlus, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { everyProgramme, filterProgrammes, type ProgrammeView } from '#domain/programme/filter-programmes.ts';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { ProgrammeFilters } from './ProgrammeFilters.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { TagListsDialog } from './TagListsDialog.tsx';

/** The catalogue: what a school can come for. */
export function ProgrammeListScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error } = useQuery(orpc.programme.list.queryOptions());
  const [view, setView] = useState<ProgrammeView>(everyProgramme);
  const [adding, form] = useDisclosure(false);
  const [labelling, labels] = useDisclosure(false);
  const programmes = data?.programmes ?? [];
  const shown = filterProgrammes(programmes, view, (id) => data?.names[id] ?? '');
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
      {t('programme:new')}
    </Button>
  );
  return (
    <Screen
      title={t('programme:title')}
      actions={
        <>
          <Button variant="default" leftSection={<IconTags size={16} />} onClick={labels.open}>
            {t('programme:labels.open')}
          </Button>
          {add}
        </>
      }
    >
      {error && <LoadError error={error} />}
      {data && programmes.length === 0 && (
        <EmptyState icon={IconListDetails} text={t('programme:empty')} action={add} />
      )}
      {programmes.length > 0 && (
        <>
          <ProgrammeFilters programmes={programmes} view={view} found={shown.length} onChange={setView} />
          {shown.length === 0 ? (
            <Text c="dimmed" py="xl" ta="center">
              {t('programme:nothingFound')}
            </Text>
          ) : (
            <SimpleGrid
              component="ul"
              cols={{ base: 1, sm: 2, lg: 3, xl: 4 }}
              spacing="md"
              p={0}
              m={0}
              style={{ listStyle: 'none' }}
            >
              {shown.map((programme) => (
                <ProgrammeCard key={programme.id} programme={programme} names={data?.names ?? {}} />
              ))}
            </SimpleGrid>
          )}
        </>
      )}
      <ProgrammeForm
        opened={adding}
        programme={null}
        onClose={form.close}
        onSaved={(id) => navigate(`/programme/${id}`)}
      />
      <TagListsDialog opened={labelling} onClose={labels.close} />
    </Screen>
  );
}
