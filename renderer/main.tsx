import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import 'dayjs/locale/nl';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { App } from './App.tsx';
import { followChanges } from './change-events.ts';
import { contrastVariables } from './contrast.ts';
import { startTranslations } from './i18n.ts';
import messages from './shell/Messages.module.css';
import { preloadScreens } from './shell/preload-screens.ts';
import { theme } from './theme.ts';

const queries = new QueryClient({
  // The change events say when to ask anew; a local store neither ages nor needs a network.
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: 1, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

function Root() {
  const { i18n } = useTranslation();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={contrastVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <QueryClientProvider client={queries}>
          {/* On the left: forms and panels on the right have their buttons at the bottom. */}
          <Notifications position="bottom-left" className={messages.root ?? ''} />
          <App />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

await startTranslations();
void followChanges(queries);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
preloadScreens();
