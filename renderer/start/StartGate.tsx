import { Alert, Button, Center, Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { errorText } from '../refusal-text.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

/** An empty store welcomes; one that holds something opens the app. */
export function StartGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const status = useQuery(orpc.start.status.queryOptions());
  const [showSteps, setShowSteps] = useState(false);
  if (status.isPending) {
    return (
      <Center h="100dvh">
        <Loader role="status" aria-label={t('app:loading')} />
      </Center>
    );
  }
  if (status.isError) {
    return (
      <Center h="100dvh" p="md">
        <Alert color="red" icon={<IconAlertTriangle />} title={t('start:notOpened')} maw={560}>
          {errorText(status.error)}
          <Button mt="md" onClick={() => void status.refetch()}>
            {t('start:tryAgain')}
          </Button>
        </Alert>
      </Center>
    );
  }
  if (status.data.empty) return <WelcomeScreen onBegun={setShowSteps} />;
  if (showSteps) return <FirstSteps regionName={status.data.regionName ?? ''} onDone={() => setShowSteps(false)} />;
  return children;
}
