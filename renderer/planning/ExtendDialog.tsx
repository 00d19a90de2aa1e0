import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAsTyped, parseTypedDate } from '#domain/time/parse-typed.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { DateField } from '../booking/form/DateField.tsx';
import { periodText } from '../booking/verdict-text.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { useOptionUntil } from '../rule/use-option-until.ts';
import type { InboxItem } from './InboxCard.tsx';

interface ExtendDialogProps {
  readonly item: InboxItem | null;
  readonly onClose: () => void;
  readonly onSave: (id: string, optionUntil: string) => void;
}

/** Another last day for an option, or a new term for one that lapsed. */
export function ExtendDialog({ item, onClose, onSave }: ExtendDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={item !== null} onClose={onClose} centered title={t('planning:option.extendTitle')}>
      {item && <ExtendForm item={item} onClose={onClose} onSave={onSave} />}
    </Dialog>
  );
}

function ExtendForm({ item, onClose, onSave }: ExtendDialogProps & { readonly item: InboxItem }) {
  const { t, i18n } = useTranslation();
  const optionUntil = useOptionUntil();
  const { id, holder, start, end } = item.booking;
  const today = dateOf(Date.now());
  const [changed, setChanged] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const typed = changed ?? dateAsTyped(optionUntil(today, dateOf(start)));
  const date = parseTypedDate(typed, today);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!date) return;
        onSave(id, date);
        onClose();
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {holder}, {periodText(start, end, i18n.language)}
        </Text>
        <DateField
          label={t('booking:status.optionUntil')}
          field="optionUntil"
          value={typed}
          today={today}
          error={isTried && !date ? 'booking:error.date' : undefined}
          onChange={setChanged}
          onLeave={() => undefined}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('planning:cancel')}
          </Button>
          <Button type="submit">{t('planning:save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
