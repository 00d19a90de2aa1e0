import { lazy, Suspense, useEffect, useState } from 'react';
import { type GapRequest, onGapRequest } from './gap-request.ts';

const GapDialog = lazy(async () => ({ default: (await import('./GapDialog.tsx')).GapDialog }));

/** Mounted once; shows who can come in a free place whenever somebody asks. */
export function GapDialogHost() {
  const [request, setRequest] = useState<GapRequest | null>(null);
  const [opened, setOpened] = useState(false);
  useEffect(
    () =>
      onGapRequest((asked) => {
        setRequest(asked);
        setOpened(true);
      }),
    [],
  );
  if (!request) return null;
  return (
    <Suspense>
      <GapDialog request={request} opened={opened} onClose={() => setOpened(false)} />
    </Suspense>
  );
}
