import { Alert, Button, FileButton, SimpleGrid } from '@mantine/core';
import { IconAlertTriangle, IconFlag, IconFolderOpen, IconMap2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { BeginForm } from './BeginForm.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { WelcomeFrame } from './WelcomeFrame.tsx';

/** The first thing a new user sees. Nothing is made until a choice is made. */
export function WelcomeScreen({ onBegun }: { readonly onBegun: (begun: boolean) => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [beginning, setBeginning] = useState(false);
  const home = () => navigate('/');
  const demo = useMutation(orpc.start.demo.mutationOptions({ onSuccess: home }));
  const restore = useMutation(orpc.backup.restoreFile.mutationOptions({ onSuccess: home }));
  const busy = demo.isPending || restore.isPending;
  const error = demo.error ?? restore.error;
  if (beginning) {
    return (
      <WelcomeFrame title={t('start:begin.title')} intro={t('start:begin.intro')}>
        <BeginForm onBack={() => setBeginning(false)} onBegun={onBegun} />
      </WelcomeFrame>
    );
  }
  return (
    <WelcomeFrame title={t('start:welcome')} intro={t('start:intro')}>
      {error && (
        <Alert color="red" icon={<IconAlertTriangle />} mb="lg" title={t('start:notDone')}>
          {errorText(error)}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <ChoiceCard
          icon={<IconMap2 size={32} stroke={1.5} />}
          title={t('start:demo.title')}
          text={t('start:demo.text')}
        >
          <Button fullWidth loading={demo.isPending} disabled={busy} onClick={() => demo.mutate({})}>
            {t('start:demo.do')}
          </Button>
        </ChoiceCard>
        <ChoiceCard
          icon={<IconFlag size={32} stroke={1.5} />}
          title={t('start:empty.title')}
          text={t('start:empty.text')}
        >
          <Button fullWidth variant="default" disabled={busy} onClick={() => setBeginning(true)}>
            {t('start:empty.do')}
          </Button>
        </ChoiceCard>
        <ChoiceCard
          icon={<IconFolderOpen size={32} stroke={1.5} />}
          title={t('start:restore.title')}
          text={t('start:restore.text')}
        >
          <FileButton accept=".sqlite" onChange={(file) => file && restore.mutate({ file })}>
            {(props) => (
              <Button {...props} fullWidth variant="default" loading={restore.isPending} disabled={busy}>
                {t('start:restore.do')}
              </Button>
            )}
          </FileButton>
        </ChoiceCard>
      </SimpleGrid>
    </WelcomeFrame>
  );
}
