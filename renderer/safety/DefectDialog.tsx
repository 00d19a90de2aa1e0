import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { InstructionCards } from '../document/CardLinks.tsx';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { ReplaceUses } from '../sharing/ReplaceUses.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { shortDate } from '../time/format.ts';
import type { Defect, Subject } from './safety-types.ts';

interface DefectDialogProps {
  readonly opened: boolean;
  readonly subject: Subject;
  readonly onClose: () => void;
}

/** Reports a fault in three steps: what it is, whether the thing can still be used, and what that does to bookings. */
export function DefectDialog({ opened, subject, onClose }: DefectDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="60rem" title={t('safety:defect.title', { name: subject.name })}>
      <DefectSteps subject={subject} onClose={onClose} />
    </Dialog>
  );
}

const DIFFERENT = 'different';

function DefectSteps({ subject, onClose }: Omit<DefectDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [id] = useState(() => v7());
  const { data } = useQuery(orpc.safety.ofAsset.queryOptions({ input: { assetId: subject.id } }));
  const open = (data?.defects ?? []).filter(({ solvedAt, id: known }) => solvedAt === null && known !== id);
  const report = useMutation(orpc.safety.defect.report.mutationOptions());
  const form = useForm({
    initialValues: { note: '', sameAs: DIFFERENT, usable: '' },
    validate: {
      note: (note) => (note.trim() === '' ? t('safety:defect.noteEmpty') : null),
      usable: (usable) => (step === 2 && usable === '' ? t('safety:defect.usableEmpty') : null),
    },
  });
  const { note, sameAs, usable } = form.values;
  const submit = form.onSubmit(() => {
    if (step === 1) {
      setStep(2);
      return;
    }
    const joined = sameAs !== DIFFERENT;
    report.mutate(
      { id, assetId: subject.id, note, usable: usable === 'yes', sameAs: joined ? sameAs : null },
      {
        onSuccess: ({ transactionId }) => {
          const text = joined ? t('safety:defect.joined') : t('safety:defect.reported', { name: subject.name });
          notifyDone(text, transactionId);
          setStep(3);
        },
        onError: (error) => showInForm(form, error),
      },
    );
  }, focusFirstError);
  if (step === 3) return <DefectEffect subject={subject} usable={usable === 'yes'} onClose={onClose} />;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <StepText step={step} />
        {step === 1 ? (
          <>
            <InstructionCards of={subject.id} />
            <Textarea
              label={t('safety:defect.note')}
              description={t('safety:defect.hint')}
              withAsterisk
              data-autofocus
              autosize
              minRows={3}
              maxLength={1000}
              {...form.getInputProps('note')}
            />
            {open.length > 0 && <KnownDefects defects={open} {...form.getInputProps('sameAs')} />}
          </>
        ) : (
          <Radio.Group label={t('safety:defect.usable')} withAsterisk {...form.getInputProps('usable')}>
            <Stack gap="sm" mt="xs">
              <Radio value="yes" autoFocus label={t('safety:defect.yes')} description={t('safety:defect.yesHint')} />
              <Radio value="no" label={t('safety:defect.no')} description={t('safety:defect.noHint')} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={step === 1 ? onClose : () => setStep(1)}>
            {step === 1 ? t('safety:defect.cancel') : t('safety:defect.back')}
          </Button>
          <Button type="submit" loading={report.isPending}>
            {step === 1 ? t('safety:defect.next') : t('safety:defect.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function StepText({ step }: { readonly step: number }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('safety:step', { step })}
    </Text>
  );
}

interface KnownDefectsProps {
  readonly defects: readonly Defect[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

function KnownDefects({ defects, ...choice }: KnownDefectsProps) {
  const { t, i18n } = useTranslation();
  return (
    <Radio.Group label={t('safety:defect.known')} {...choice}>
      <Stack gap="xs" mt="xs">
        {defects.map(({ id, reports, since }) => (
          <Radio
            key={id}
            value={id}
            label={t('safety:defect.knownLine', {
              note: reports[0]?.note,
              date: shortDate(dateOf(since), i18n.language),
            })}
          />
        ))}
        <Radio value={DIFFERENT} label={t('safety:defect.different')} />
      </Stack>
    </Radio.Group>
  );
}

interface DefectEffectProps {
  readonly subject: Subject;
  readonly usable: boolean;
  readonly onClose: () => void;
}

/** What the fault means for who counts on the thing. */
function DefectEffect({ subject, usable, onClose }: DefectEffectProps) {
  const { t } = useTranslation();
  const { name } = subject;
  return (
    <Stack gap="md">
      <StepText step={3} />
      {usable ? (
        <>
          <Text>{t('safety:defect.effectUsable', { name })}</Text>
          <Group justify="flex-end">
            <Button data-autofocus autoFocus onClick={onClose}>
              {t('safety:defect.close')}
            </Button>
          </Group>
        </>
      ) : (
        <ReplaceUses
          things={[subject]}
          from={dateOf(Date.now())}
          intro={t('safety:defect.effectIntro', { name })}
          none={t('safety:defect.effectNone', { name })}
          onClose={onClose}
        />
      )}
    </Stack>
  );
}
