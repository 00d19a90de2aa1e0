import { Stepper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ColumnStep } from './ColumnStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { useSchoolImport } from './use-school-import.ts';

const steps = ['file', 'columns', 'preview', 'done'] as const;

/** The register in four steps. Nothing is written before the last press of a button. */
export function SchoolImportScreen() {
  const { t } = useTranslation();
  const wizard = useSchoolImport();
  const at = steps.indexOf(wizard.step);
  return (
    <Screen fill title={t('import:title')} back={<BackLink href="/organisation" label={t('import:back')} />}>
      <Stepper
        active={wizard.step === 'done' ? steps.length : at}
        size="sm"
        onStepClick={(step) => wizard.goTo(steps[step] ?? 'file')}
      >
        {steps.map((step, index) => (
          <Stepper.Step
            key={step}
            label={t(`import:step.${step}`)}
            allowStepSelect={index < at && wizard.step !== 'done'}
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
