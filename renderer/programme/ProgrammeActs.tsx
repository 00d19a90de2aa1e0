import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconChevronDown, IconCopy, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import type { ProgrammeLine } from './programme-types.ts';

/** What is done now and then: retire or put on offer, copy, remove. */
export function ProgrammeActs({ programme }: { readonly programme: ProgrammeLine }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  // Made once per page, so that a double click copies once.
  const [copyId, setCopyId] = useState(() => v7());
  const setStatus = useMutation(orpc.programme.setStatus.mutationOptions());
  const copy = useMutation(orpc.programme.copy.mutationOptions());
  const remove = useMutation(orpc.programme.remove.mutationOptions());
  const { id, status, version } = programme;
  const neverPlanned = programme.comingVisits + programme.pastVisits === 0;
  const change = (to: ProgrammeLine['status']) =>
    setStatus.mutate(
      { id, status: to },
      {
        onSuccess: ({ transactionId }) =>
          notifyDone(t(`programme:done.${to}`, { name: version.name }), transactionId || undefined),
        onError: showRefusal,
      },
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {t('programme:act.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {status === 'active' ? (
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => change('retired')}>
            {t('programme:act.retire')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => change('active')}>
            {t('programme:act.offer')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          onClick={() =>
            copy.mutate(
              { id, copyId, name: t('programme:copyName', { name: version.name }) },
              {
                onSuccess: (done) => {
                  setCopyId(v7());
                  notifyDone(t('programme:done.copied', { name: version.name }), done.transactionId || undefined);
                  navigate(`/programme/${done.id}`);
                },
                onError: showRefusal,
              },
            )
          }
        >
          {t('programme:act.copy')}
        </Menu.Item>
        {neverPlanned && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() =>
              remove.mutate(
                { id },
                {
                  onSuccess: ({ transactionId }) => {
                    notifyDone(t('programme:done.removed', { name: version.name }), transactionId);
                    navigate('/programme');
                  },
                  onError: showRefusal,
                },
              )
            }
          >
            {t('programme:act.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
