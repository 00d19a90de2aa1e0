import { Stepper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ColumnStep } from './ColumnStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import type { ImportKind } from './import-kinds.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { useImport } from './use-import.ts';

const steps = ['file', 'columns', 'preview', 'done'] as const;

/** A list from a file in four steps. Nothing is written before the last press of a button. */
export function ImportScreen({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const wizard = useImport(kind);
  const at = steps.indexOf(wizard.step);
  return (
    <Screen
      fill
      title={t(`import:kind.${kind.name}.title`)}
      back={<BackLink href={kind.home} label={t(`import:kind.${kind.name}.back`)} />}
    >
      <Stepper
        active={wizard.step === 'done' ? steps.length : at}
        size="sm"
        onStepClick={(step) => wizard.goTo(steps[step] ?? 'file')}
      >
        {steps.map((step, index) => (
          <Stepper.Step
            key={step}
            label={t(`import:step.${step}`)}
            allowStepSelect={index < at && wizard.step !== 'done' && !wizard.busy}
          />
        ))}
      </Stepper>
      {wizard.step === 'file' && <FileStep wizard={wizard} />}
      {wizard.step === 'columns' && <ColumnStep wizard={wizard} />}
      {wizard.step === 'preview' && <PreviewStep wizard={wizard} />}
      {wizard.step === 'done' && <DoneStep wizard={wizard} />}
    </Screen>
  );
}
