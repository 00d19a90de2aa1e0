import { useLocation } from 'wouter';
import { VisitWizard } from './VisitWizard.tsx';
import { parseVisitAddress } from './visit-address.ts';

/** Everything under `/visit`: another address begins anew with what it tells. */
export function VisitScreen() {
  const [path] = useLocation();
  return <VisitWizard key={path} prefill={parseVisitAddress(path)} />;
}
