import { lazy, Suspense, useEffect, useState } from 'react';
import { type AbsenceRequest, onAbsenceRequest } from './absence-request.ts';

const AbsenceDialog = lazy(async () => ({ default: (await import('./AbsenceDialog.tsx')).AbsenceDialog }));

/** Mounted once; loads the dialog when it is first asked for. */
export function AbsenceHost() {
  const [request, setRequest] = useState<AbsenceRequest | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onAbsenceRequest((asked) => {
        setRequest(asked);
        setOpen(true);
      }),
    [],
  );
  return (
    request && (
      <Suspense>
        <AbsenceDialog opened={isOpen} request={request} onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
