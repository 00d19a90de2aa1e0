import { lazy, Suspense, useEffect, useState } from 'react';
import { onPlanCopyRequest } from './plan-copy-request.ts';

const PlanCopyDialog = lazy(async () => ({ default: (await import('./PlanCopyDialog.tsx')).PlanCopyDialog }));

/** Mounted once; loads the dialog when it is first asked for. */
export function PlanCopyHost() {
  const [isLoaded, setLoaded] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onPlanCopyRequest(() => {
        setLoaded(true);
        setOpen(true);
      }),
    [],
  );
  return (
    isLoaded && (
      <Suspense>
        <PlanCopyDialog opened={isOpen} onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
